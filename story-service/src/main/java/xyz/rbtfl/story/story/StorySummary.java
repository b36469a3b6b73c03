package xyz.rbtfl.story.story;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.LocalDate;
import java.util.List;
import xyz.rbtfl.story.document.StoryDocument.Counts;

/**
 * A story as a list shows it: by the edition that a reader of the wanted locale would be shown.
 *
 * @param slug       the story's slug
 * @param locale     the locale of the edition shown
 * @param type       see {@link EditionView}
 * @param date       the story's date; lists are ordered by it, newest first, then by slug
 * @param headline   plain text
 * @param standfirst plain text
 * @param languages  BCP 47 tags of {@code headline} and {@code standfirst}
 * @param heads      its heads, in the author's order
 * @param counts     takes, lenses, regions
 * @param revision   of the edition
 * @param updatedAt  when that revision was accepted, UTC
 */
public record StorySummary(String slug, String locale, String type, LocalDate date, String headline, String standfirst,
        Languages languages, List<HeadName> heads, Counts counts, int revision, Instant updatedAt) {

    /**
     * What language a summary's texts are in, as BCP 47 tags, {@code und} where unsure.
     *
     * @param headline   of the headline
     * @param standfirst of the standfirst
     */
    public record Languages(String headline, String standfirst) {
    }

    /** What a query selects for a summary, from an edition {@code e} with the parameter {@code locale}. */
    public static final String COLUMNS = """
            e.story, e.locale, e.type, e.date, e.headline, e.standfirst, e.headline_language, e.standfirst_language,
            e.takes, e.lenses, e.regions, e.revision, e.updated_at, cast(heads_of(e.id, :locale) as text) as heads
            """;

    /** Reads {@link #COLUMNS}. */
    public static StorySummary of(Tuple row, StoredJson json) {
        return new StorySummary(row.get("story", String.class), row.get("locale", String.class),
                row.get("type", String.class), row.get("date", LocalDate.class), row.get("headline", String.class),
                row.get("standfirst", String.class),
                new Languages(row.get("headline_language", String.class), row.get("standfirst_language", String.class)),
                json.list(row.get("heads", String.class), HeadName.class),
                new Counts(row.get("takes", Integer.class), row.get("lenses", Integer.class), row.get("regions", Integer.class)),
                row.get("revision", Integer.class), row.get("updated_at", OffsetDateTime.class).toInstant());
    }
}
