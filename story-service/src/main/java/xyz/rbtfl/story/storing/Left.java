package xyz.rbtfl.story.storing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xyz.rbtfl.story.document.StoryDocument;
import xyz.rbtfl.story.edition.EditionView.MentionView;
import xyz.rbtfl.story.naming.Slugs;
import xyz.rbtfl.story.storing.StoredEdition.Place;

/**
 * What a batch leaves of an edition that it writes, once or more often.
 *
 * @param id        of its row
 * @param place     where it stands
 * @param wasLiving whether it lived before the batch, so that earlier parts of it must go
 * @param revision  its newest
 * @param content   what the batch last stored; empty where it only deleted
 * @param deletedAt when the batch deleted it; empty where it lives
 * @param touched   JSON: what a change of it touches from now on
 */
public record Left(
        long id,
        Place place,
        boolean wasLiving,
        int revision,
        Optional<Content> content,
        Optional<Instant> deletedAt,
        String touched) {

    /**
     * The content of an edition.
     *
     * @param document  what it says
     * @param slugs     of what it names
     * @param mentions  its links to entities
     * @param languages by field
     * @param canonical its bytes
     * @param hash      their SHA-256
     * @param view      the edition as JSON
     * @param named     JSON of {@link xyz.rbtfl.story.edition.NamedParts}
     * @param declared  JSON: the languages of fields that its senders declared
     * @param createdAt when the edition came into being
     * @param updatedAt when the content was accepted
     */
    public record Content(
            StoryDocument document,
            Slugs slugs,
            List<MentionView> mentions,
            Map<String, String> languages,
            byte[] canonical,
            String hash,
            String view,
            String named,
            String declared,
            Instant createdAt,
            Instant updatedAt) {}

    /** What is to be read of it from now on. */
    Optional<Content> living() {
        return deletedAt.isPresent() ? Optional.empty() : content;
    }
}
