package xyz.rbtfl.story.edition;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xyz.rbtfl.story.document.StoryDocument;
import xyz.rbtfl.story.mention.Mention;

/**
 * An edition as JSON: the content of its document and what is derived from it. Stored as answered.
 *
 * @param slug         the story's slug
 * @param locale       the edition's locale, for example {@code zh}
 * @param type         a lower-case word; {@code story} is the one known today
 * @param date         the story's date, {@code yyyy-mm-dd}
 * @param headline     plain text
 * @param standfirst   plain text
 * @param heads        names of its heads in this locale, in the author's order
 * @param summary      inline Markdown in paragraphs with a blank line between them; absent where there is none
 * @param keyNumbers   figures with what they count, in the author's order
 * @param whyItMatters as {@code summary}
 * @param whatToWatch  inline Markdown, one item each
 * @param batches      takes by lens, in the author's order
 * @param related      slugs of stories, which may not exist yet
 * @param entities     slugs of the entities that the story is about
 * @param languages    BCP 47 tag by field ({@code headline}, {@code standfirst}, {@code heads}, {@code summary},
 *                     {@code keyNumbers}, {@code whyItMatters}, {@code whatToWatch}, {@code lenses}, {@code regions}),
 *                     declared or detected, {@code und} where unsure; a take's own language is in the take
 * @param mentions     links to entities in the text, in document order
 * @param counts       takes, lenses ({@code unlabelled} counts as one) and distinct regions
 * @param revision     from 1, counted on after a deletion
 * @param hash         SHA-256 of the canonical bytes, lower-case hex
 * @param createdAt    when the edition came into being, UTC
 * @param updatedAt    when this revision was accepted, UTC
 */
@RegisterForReflection(registerFullHierarchy = true) // rows keep it as JSON
public record EditionView(
        String slug,
        String locale,
        String type,
        LocalDate date,
        String headline,
        String standfirst,
        List<String> heads,
        Optional<String> summary,
        List<StoryDocument.KeyNumber> keyNumbers,
        Optional<String> whyItMatters,
        List<String> whatToWatch,
        List<StoryDocument.Batch> batches,
        List<String> related,
        List<String> entities,
        Map<String, String> languages,
        List<MentionView> mentions,
        StoryDocument.Counts counts,
        int revision,
        String hash,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * A link to an entity in the text.
     *
     * @param entity   slug of the entity
     * @param text     the link's text
     * @param language of the field it stands in
     * @param field    JSON Pointer of that field
     * @param sentence the sentence or item around it, as plain text; of a long one, at most 300 characters around the
     *                 link, with an ellipsis where it is cut
     */
    public record MentionView(String entity, String text, String language, String field, String sentence) {

        static MentionView of(Mention mention, StoryDocument document, Map<String, String> languages) {
            return new MentionView(
                    mention.entity(),
                    mention.text(),
                    languageOf(mention.field(), document, languages),
                    mention.field(),
                    mention.sentence());
        }

        // "/batches/0/takes/1/framing" has its take's language, "/summary" and "/keyNumbers/3/label" their field's
        private static String languageOf(String field, StoryDocument document, Map<String, String> languages) {
            String[] steps = field.split("/");
            return steps[1].equals("batches")
                    ? document.batches()
                            .get(Integer.parseInt(steps[2]))
                            .takes()
                            .get(Integer.parseInt(steps[4]))
                            .language()
                    : languages.getOrDefault(steps[1], "und");
        }
    }

    /** The view of a revision just accepted. */
    public static EditionView of(
            StoryDocument document,
            List<Mention> mentions,
            Map<String, String> languages,
            int revision,
            String hash,
            Instant createdAt,
            Instant updatedAt) {
        return new EditionView(
                document.slug(),
                document.locale(),
                document.type(),
                document.date(),
                document.headline(),
                document.standfirst(),
                document.heads(),
                document.summary(),
                document.keyNumbers(),
                document.whyItMatters(),
                document.whatToWatch(),
                document.batches(),
                document.related(),
                document.entities(),
                languages,
                mentions.stream()
                        .map(mention -> MentionView.of(mention, document, languages))
                        .toList(),
                document.counts(),
                revision,
                hash,
                createdAt,
                updatedAt);
    }
}
