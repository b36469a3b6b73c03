package xyz.rbtfl.story.story;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import xyz.rbtfl.story.edition.EditionView;
import xyz.rbtfl.story.edition.Named;
import xyz.rbtfl.story.head.HeadName;

/**
 * A story with the one edition that a reader of the wanted locale is shown, whole, and where to find the others.
 *
 * @param slug     the story's slug
 * @param locale   the locale of the edition shown: the wanted one, else the nearest by
 *                 {@link xyz.rbtfl.wire.language.Fallback}
 * @param edition  an {@link EditionView}, as stored
 * @param editions all editions, oldest first, the shown one among them
 * @param heads    its heads by their names nearest to the wanted locale, in the edition's order
 * @param related  its related stories, in the edition's order
 * @param outlets  its outlets, each once, in document order
 * @param regions  its takes' regions, each once, in document order
 * @param lenses   its lenses, in document order
 */
record StoryView(
        String slug,
        String locale,

        @JsonRawValue @Schema(implementation = EditionView.class)
        String edition,

        List<EditionLink> editions,
        List<HeadName> heads,
        List<RelatedStory> related,
        List<Named> outlets,
        List<Named> regions,
        List<Named> lenses) {

    /**
     * One edition of the story.
     *
     * @param locale    its locale
     * @param headline  plain text
     * @param language  of the headline
     * @param date      its date
     * @param revision  its revision
     * @param hash      SHA-256 of its canonical bytes
     * @param updatedAt when that revision was accepted, UTC
     */
    record EditionLink(
            String locale,
            String headline,
            String language,
            LocalDate date,
            int revision,
            String hash,
            Instant updatedAt) {}

    /**
     * A related story.
     *
     * @param slug     its slug
     * @param headline of the edition that would be shown; absent while the story is wanted, not written
     * @param language of the headline; absent likewise
     * @param locale   of that edition; absent likewise
     */
    record RelatedStory(String slug, Optional<String> headline, Optional<String> language, Optional<String> locale) {}
}
