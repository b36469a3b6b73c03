package xyz.rbtfl.story.edition;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import xyz.rbtfl.story.document.StoryDocument;
import xyz.rbtfl.story.edition.EditionView.MentionView;
import xyz.rbtfl.story.mention.Mention;
import xyz.rbtfl.wire.database.StoredJson;

/**
 * An {@link EditionView} as JSON, but for what is only known once it is decided what a document does: its revision and
 * times, which come last. So the large part is written by the worker that reads the document.
 *
 * @param languages by field
 * @param mentions  links to entities, in document order
 * @param beginning the JSON up to the revision
 * @param hash      SHA-256 of the canonical bytes, lower-case hex
 */
public record PreparedView(Map<String, String> languages, List<MentionView> mentions, String beginning, String hash) {

    private static final String REVISION = ",\"revision\":";

    public static PreparedView of(
            StoryDocument document,
            List<Mention> mentions,
            Map<String, String> languages,
            String hash,
            StoredJson json) {
        EditionView view = EditionView.of(document, mentions, languages, 0, hash, Instant.EPOCH, Instant.EPOCH);
        String whole = json.write(view);
        return new PreparedView(languages, view.mentions(), whole.substring(0, whole.lastIndexOf(REVISION)), hash);
    }

    /** The whole JSON. */
    public String complete(int revision, Instant createdAt, Instant updatedAt) {
        return beginning
                + REVISION + revision
                + ",\"hash\":\"" + hash
                + "\",\"createdAt\":\"" + createdAt
                + "\",\"updatedAt\":\"" + updatedAt
                + "\"}";
    }
}
