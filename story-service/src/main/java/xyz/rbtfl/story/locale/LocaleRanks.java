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
 * How near each locale is to a reader's: what queries order editions and names by, since {@link Fallback} is no SQL. The locales that
 * there are come from the table {@code locale}, what other processes added at most a second old; the reader's own and those that his is
 * cut down to are always among them, so that the first edition in one of them is shown at once.
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

    /** Says that something was written in this locale, here: if it is a new one, the next reader hears of it. */
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
