package xyz.rbtfl.story.list;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import xyz.rbtfl.story.document.StoryDocument.Counts;
import xyz.rbtfl.story.edition.EditionView;
import xyz.rbtfl.story.head.HeadName;
import xyz.rbtfl.story.locale.LocaleRanks;
import xyz.rbtfl.wire.database.StoredJson;

/**
 * A story as a list shows it: by the edition that a reader of the wanted locale would be shown.
 *
 * @param slug       the story's slug
 * @param locale     the locale of the edition shown
 * @param type       see {@link EditionView}
 * @param date       the newest date of its editions; lists are ordered by it, newest first, then by slug
 * @param headline   plain text
 * @param standfirst plain text
 * @param languages  BCP 47 tags of {@code headline} and {@code standfirst}
 * @param heads      its heads, in the author's order
 * @param counts     takes, lenses, regions
 * @param revision   of the edition
 * @param updatedAt  when that revision was accepted, UTC
 */
public record StorySummary(
        String slug,
        String locale,
        String type,
        LocalDate date,
        String headline,
        String standfirst,
        Languages languages,
        List<HeadName> heads,
        Counts counts,
        int revision,
        Instant updatedAt) {

    /**
     * What language a summary's texts are in, as BCP 47 tags, {@code und} where unsure.
     *
     * @param headline   of the headline
     * @param standfirst of the standfirst
     */
    public record Languages(String headline, String standfirst) {}

    /**
     * What a query selects for a summary, from an edition {@code e}; its first parameter is {@link LocaleRanks}. Beside
     * these it selects {@code listed}, the story's date.
     */
    public static final String COLUMNS = """
            e.story, e.locale, e.type, e.headline, e.standfirst, e.headline_language, e.standfirst_language,
            e.takes, e.lenses, e.regions, e.revision, e.updated_at,
            cast(heads_of(e.id, cast($1 as jsonb)) as text) as heads
            """;

    /** Reads {@link #COLUMNS} and {@code listed}. */
    public static StorySummary of(Row row, StoredJson json) {
        return new StorySummary(
                row.getString("story"),
                row.getString("locale"),
                row.getString("type"),
                row.getLocalDate("listed"),
                row.getString("headline"),
                row.getString("standfirst"),
                new Languages(row.getString("headline_language"), row.getString("standfirst_language")),
                json.list(row.getString("heads"), HeadName.class),
                new Counts(row.getInteger("takes"), row.getInteger("lenses"), row.getInteger("regions")),
                row.getInteger("revision"),
                row.getOffsetDateTime("updated_at").toInstant());
    }
}
