package xyz.rbtfl.story.document;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One edition of a story: all that a document says, and nothing that is derived when it is written.
 *
 * <p>Lists keep the author's order. No text is empty (framing excepted), none begins or ends with white space, and all
 * of it is in Unicode's form NFC; the readers see to that, a caller who makes a document by hand must.
 *
 * @param slug         the story's name in URLs, {@code mali-jnim-bamako-blockade-2026}; see {@link Slug}
 * @param locale       which edition this is, {@code zh}; not the language of its text
 * @param headline     plain text
 * @param standfirst   plain text, one or two sentences under the headline
 * @param type         a lower-case word; {@code story} is the one known today
 * @param date         the day the story is dated
 * @param heads        names of the running themes it belongs to, in the edition's locale; at most 20
 * @param summary      paragraphs of inline Markdown, one line each, joined by an empty line; absent when the section is
 *                     left out
 * @param keyNumbers   figures and what they count
 * @param whyItMatters like {@code summary}
 * @param whatToWatch  items of inline Markdown
 * @param batches      the takes, grouped by lens; at most 2,000 takes in all
 * @param related      slugs of other stories, which need not exist yet; at most 100
 * @param entities     slugs of the entities that the story is about, linked in its text or not; at most 100
 */
public record StoryDocument(
        String slug,
        String locale,
        String headline,
        String standfirst,
        String type,
        LocalDate date,
        List<String> heads,
        Optional<String> summary,
        List<KeyNumber> keyNumbers,
        Optional<String> whyItMatters,
        List<String> whatToWatch,
        List<Batch> batches,
        List<String> related,
        List<String> entities) {

    /**
     * Space, em dash, space: what stands between a number and its label, a take and its framing, an outlet and its
     * work.
     */
    public static final String EM = " — ";

    public StoryDocument {
        heads = List.copyOf(heads);
        keyNumbers = List.copyOf(keyNumbers);
        whatToWatch = List.copyOf(whatToWatch);
        batches = List.copyOf(batches);
        related = List.copyOf(related);
        entities = List.copyOf(entities);
    }

    /**
     * A figure of the story.
     *
     * @param value plain text without {@code " — "}: {@code ~400%}, {@code 8 killed, 42 injured}
     * @param label inline Markdown: what the figure counts
     */
    public record KeyNumber(String value, String label) {}

    /**
     * The takes that share a lens.
     *
     * @param lens  plain text; {@code unlabelled} stands for takes without one
     * @param takes at least one
     */
    public record Batch(String lens, List<Take> takes) {

        public Batch {
            takes = List.copyOf(takes);
        }
    }

    /**
     * How one outlet told the story.
     *
     * @param outlet    plain text: the outlet, and behind {@code " — "} the work,
     *                  {@code Wikipedia — Mali fuel blockade}
     * @param region    plain text: where the outlet speaks from, {@code United States}
     * @param language  the take's language, a BCP 47 tag in canonical case, {@code en}
     * @param framing   inline Markdown; empty where nobody has described the take yet
     * @param quote     verbatim words of the take, without the quotation marks round them
     * @param sourceUrl http or https, ASCII, as it was sent
     */
    public record Take(
            String outlet, String region, String language, String framing, Optional<String> quote, String sourceUrl) {

        /** The outlet's own name: {@code outlet} up to the first {@code " — "}. */
        public String outletName() {
            int dash = outlet.indexOf(EM);
            return dash < 0 ? outlet : outlet.substring(0, dash);
        }

        /** The work of the outlet that the take stands in; absent when {@code outlet} names none. */
        public Optional<String> work() {
            int dash = outlet.indexOf(EM);
            return dash < 0 ? Optional.empty() : Optional.of(outlet.substring(dash + EM.length()));
        }
    }

    /**
     * What the document's meta line counts.
     *
     * @param takes   takes in all batches
     * @param lenses  batches, {@code unlabelled} included
     * @param regions distinct regions
     */
    public record Counts(int takes, int lenses, int regions) {}

    /** The three counts, always worked out from the takes. */
    public Counts counts() {
        Set<String> regions = new HashSet<>();
        int takes = 0;
        for (Batch batch : batches) {
            takes += batch.takes().size();
            batch.takes().forEach(take -> regions.add(take.region()));
        }
        return new Counts(takes, batches.size(), regions.size());
    }
}
