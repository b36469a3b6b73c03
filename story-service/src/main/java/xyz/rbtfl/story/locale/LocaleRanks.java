package xyz.rbtfl.story.locale;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import xyz.rbtfl.wire.database.Reads;
import xyz.rbtfl.wire.database.Reads.Kind;
import xyz.rbtfl.wire.language.Fallback;

/**
 * How near each locale is to a reader's, as JSON for queries to order editions and names by: they cannot call
 * {@link Fallback}. The locales come from the table {@code locale}, read again after a second. The reader's own locale
 * and its shorter forms ({@code zh-Hant-TW}, {@code zh-Hant}, {@code zh}) are always ranked, so the first edition in
 * one of them shows at once.
 */
@ApplicationScoped
public class LocaleRanks {

    private static final String LOCALES = "select tag from locale";
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Reads reads;
    private final Clock clock;
    private volatile Known known = new Known(List.of(), Instant.MIN);

    LocaleRanks(Reads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    private record Known(List<String> locales, Instant until) {}

    /** Ranks by locale, as {@code locale_rank} takes them. */
    public Uni<JsonObject> of(String reader) {
        return locales().map(locales -> ranks(locales, reader));
    }

    /** Call this after a write in a locale: if the locale is new, the next reader's ranks include it. */
    public void written(String locale) {
        if (!known.locales().contains(locale)) {
            known = new Known(List.of(), Instant.MIN);
        }
    }

    private Uni<List<String>> locales() {
        Instant now = clock.instant();
        return now.isBefore(known.until())
                ? Uni.createFrom().item(known.locales())
                : reads.rows(Kind.ONE, LOCALES, Tuple.tuple(), row -> row.getString("tag"))
                        .invoke(locales -> known = new Known(locales, now.plus(FRESH)));
    }

    static JsonObject ranks(List<String> locales, String reader) {
        Fallback fallback = Fallback.of(reader);
        JsonObject ranks = new JsonObject();
        locales.forEach(locale -> ranks.put(locale, fallback.distance(locale)));
        for (String own = reader; !own.isEmpty(); own = own.substring(0, Math.max(0, own.lastIndexOf('-')))) {
            ranks.put(own, fallback.distance(own));
        }
        return ranks;
    }
}
