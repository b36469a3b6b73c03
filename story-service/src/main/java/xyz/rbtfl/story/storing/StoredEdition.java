package xyz.rbtfl.story.storing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import xyz.rbtfl.story.document.StoryDocument;

/**
 * What is stored of an edition before a batch, as much of it as deciding needs.
 *
 * @param id       of its row; of an edition that never was, the one that its row would get
 * @param revision its newest, a deletion among them; 0 where there never was one
 * @param living   what lives; empty also after a deletion
 */
public record StoredEdition(long id, int revision, Optional<Living> living) {

    /**
     * An edition that lives.
     *
     * @param hash      SHA-256 of its canonical bytes
     * @param declared  JSON: the languages of fields that its senders declared
     * @param languages JSON: the languages of all fields; {@code {}} unless asked for
     * @param touched   JSON: what a change of it touches
     * @param shown     what lists show of it
     * @param createdAt when it came into being
     */
    public record Living(
            String hash, String declared, String languages, String touched, Shown shown, Instant createdAt) {}

    /**
     * What lists show of an edition.
     *
     * @param type       its type
     * @param date       its date
     * @param headline   plain text
     * @param standfirst plain text
     * @param takes      how many
     */
    public record Shown(String type, LocalDate date, String headline, String standfirst, int takes) {

        public static Shown of(StoryDocument document) {
            return new Shown(
                    document.type(),
                    document.date(),
                    document.headline(),
                    document.standfirst(),
                    document.counts().takes());
        }
    }

    /**
     * Where an edition stands.
     *
     * @param story  slug
     * @param locale in canonical case
     */
    public record Place(String story, String locale) {}

    /** Whether there was one, which was deleted. */
    public boolean isDeleted() {
        return revision > 0 && living.isEmpty();
    }
}
