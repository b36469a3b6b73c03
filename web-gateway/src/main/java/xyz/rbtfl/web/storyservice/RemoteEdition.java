package xyz.rbtfl.web.storyservice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One edition, whole: a story in one locale.
 *
 * @param slug         slug of the story
 * @param locale       which edition this is; not necessarily the language of its text
 * @param type         lower-case word, {@code story}
 * @param heads        names of the running themes, in this edition's locale
 * @param summary      inline Markdown, paragraphs parted by a blank line; absent when the document has none
 * @param keyNumbers   figures with inline Markdown labels
 * @param whyItMatters inline Markdown; absent when the document has none
 * @param whatToWatch  inline Markdown items
 * @param batches      the takes by lens, in the author's order
 * @param related      slugs of related stories, existing or not
 * @param entities     slugs of the entities the story is about
 * @param languages    language tag by field name ({@code headline}, {@code summary}…), {@code und} where unsure
 * @param mentions     one for each link to an entity, in order
 * @param revision     from 1
 * @param hash         SHA-256 of the canonical bytes, lower-case hex
 */
public record RemoteEdition(
        String slug,
        String locale,
        String type,
        LocalDate date,
        String headline,
        String standfirst,
        List<String> heads,
        Optional<String> summary,
        List<KeyNumber> keyNumbers,
        Optional<String> whyItMatters,
        List<String> whatToWatch,
        List<Batch> batches,
        List<String> related,
        List<String> entities,
        Map<String, String> languages,
        List<Mention> mentions,
        RemoteCounts counts,
        int revision,
        String hash,
        Instant createdAt,
        Instant updatedAt) {

    public RemoteEdition {
        heads = RemoteStory.listOf(heads);
        summary = summary == null ? Optional.empty() : summary;
        keyNumbers = RemoteStory.listOf(keyNumbers);
        whyItMatters = whyItMatters == null ? Optional.empty() : whyItMatters;
        whatToWatch = RemoteStory.listOf(whatToWatch);
        batches = RemoteStory.listOf(batches);
        related = RemoteStory.listOf(related);
        entities = RemoteStory.listOf(entities);
        languages = languages == null ? Map.of() : Collections.unmodifiableMap(languages);
        mentions = RemoteStory.listOf(mentions);
    }

    /** The language of a field's text, {@code und} where it is not known. */
    public String languageOf(String field) {
        return languages.getOrDefault(field, "und");
    }

    /** A figure and what it says; the label is inline Markdown. */
    public record KeyNumber(String value, String label) {}

    /** The takes under one lens. */
    public record Batch(String lens, List<Take> takes) {

        public Batch {
            takes = RemoteStory.listOf(takes);
        }
    }

    /**
     * How one outlet tells it.
     *
     * @param outlet    name, perhaps with the work behind an em dash
     * @param language  BCP 47 tag of framing and quote
     * @param framing   inline Markdown; empty when the editor wrote none
     * @param quote     verbatim; absent when there is none
     * @param sourceUrl ASCII, http or https
     */
    public record Take(
            String outlet, String region, String language, String framing, Optional<String> quote, String sourceUrl) {

        public Take {
            framing = framing == null ? "" : framing;
            quote = quote == null ? Optional.empty() : quote;
        }
    }

    /**
     * A link to an entity.
     *
     * @param entity   slug
     * @param text     the link's text
     * @param language language of the field it stands in
     * @param field    JSON Pointer of the field, for example {@code /summary}
     * @param sentence the sentence or item around it, plain text
     */
    public record Mention(String entity, String text, String language, String field, String sentence) {}

    /**
     * A page of all editions that there are.
     *
     * @param items by story and locale
     * @param next  what to ask for the next page with; absent behind the last one
     */
    public record Page(List<Listed> items, Optional<String> next) {

        public Page {
            items = List.copyOf(items);
            next = next == null ? Optional.empty() : next;
        }
    }

    /**
     * An edition in such a page.
     *
     * @param hash of its bytes, lower-case hex
     */
    public record Listed(String slug, String locale, String hash) {}
}
