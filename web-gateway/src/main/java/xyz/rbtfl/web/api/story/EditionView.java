package xyz.rbtfl.web.api.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import xyz.rbtfl.web.storyservice.RemoteCounts;
import xyz.rbtfl.web.storyservice.RemoteEdition;

/** One edition, whole. */
@Schema(
        name = "Edition",
        description = "A story in one locale.",
        requiredProperties = {
            "slug",
            "locale",
            "type",
            "date",
            "headline",
            "standfirst",
            "heads",
            "keyNumbers",
            "whatToWatch",
            "batches",
            "related",
            "entities",
            "languages",
            "mentions",
            "counts",
            "revision",
            "hash",
            "createdAt",
            "updatedAt"
        })
record EditionView(
        @Schema(readOnly = true, examples = "lumen-strait-ferry-strike-2031")
        String slug,

        @Schema(
                readOnly = true,
                examples = "en",
                description = "Which edition this is; not necessarily the language of its text.")
        String locale,

        @Schema(examples = "story", description = "A lower-case word.", maxLength = 200)
        String type,

        @Schema(examples = "2031-04-18") LocalDate date,

        @Schema(examples = "Ferry crews halt the Lumen Strait for a ninth day")
        String headline,

        String standfirst,

        @Schema(description = "Names of the running themes, in this locale.", maxItems = 20)
        List<String> heads,

        @Schema(description = "Inline Markdown, paragraphs parted by a blank line.")
        Optional<String> summary,

        List<KeyNumber> keyNumbers,

        @Schema(description = "Inline Markdown, paragraphs parted by a blank line.")
        Optional<String> whyItMatters,

        @Schema(description = "Inline Markdown, one line each.")
        List<String> whatToWatch,

        @Schema(description = "The takes by lens, in the author's order.")
        List<Batch> batches,

        @Schema(description = "Slugs of related stories, existing or not.", maxItems = 100)
        List<String> related,

        @Schema(description = "Slugs of the entities it is about.", maxItems = 100)
        List<String> entities,

        @Schema(description = "BCP 47 tag of the text by field name, `und` where unsure.")
        Map<String, String> languages,

        @Schema(readOnly = true, description = "One for each link to an entity, in order.")
        List<Mention> mentions,

        @Schema(readOnly = true) Counts counts,

        @Schema(readOnly = true, minimum = "1", examples = "2")
        int revision,

        @Schema(readOnly = true, pattern = "[0-9a-f]{64}", description = "SHA-256 of the canonical Markdown document.")
        String hash,

        @Schema(readOnly = true) Instant createdAt,
        @Schema(readOnly = true) Instant updatedAt) {

    static EditionView of(RemoteEdition edition) {
        return new EditionView(
                edition.slug(),
                edition.locale(),
                edition.type(),
                edition.date(),
                edition.headline(),
                edition.standfirst(),
                edition.heads(),
                edition.summary(),
                edition.keyNumbers().stream().map(KeyNumber::of).toList(),
                edition.whyItMatters(),
                edition.whatToWatch(),
                edition.batches().stream().map(Batch::of).toList(),
                edition.related(),
                edition.entities(),
                edition.languages(),
                edition.mentions().stream().map(Mention::of).toList(),
                Counts.of(edition.counts()),
                edition.revision(),
                edition.hash(),
                edition.createdAt(),
                edition.updatedAt());
    }

    /** A figure and what it says. */
    @Schema(
            name = "KeyNumber",
            requiredProperties = {"value", "label"})
    record KeyNumber(
            @Schema(examples = "41,000") String value,
            @Schema(description = "Inline Markdown.") String label) {

        static KeyNumber of(RemoteEdition.KeyNumber number) {
            return new KeyNumber(number.value(), number.label());
        }
    }

    /** The takes under one lens. */
    @Schema(
            name = "Batch",
            requiredProperties = {"lens", "takes"})
    record Batch(@Schema(examples = "supply / state power") String lens, List<Take> takes) {

        static Batch of(RemoteEdition.Batch batch) {
            return new Batch(batch.lens(), batch.takes().stream().map(Take::of).toList());
        }
    }

    /** How one outlet tells it. */
    @Schema(
            name = "Take",
            requiredProperties = {"outlet", "region", "language", "framing", "sourceUrl"})
    record Take(
            @Schema(
                    examples = "Strait Almanac — Ferry log",
                    description = "The outlet's name, perhaps with the work behind an em dash.")
            String outlet,

            @Schema(examples = "Auberan Isles") String region,

            @Schema(examples = "en", description = "BCP 47 tag of framing and quote.", maxLength = 35)
            String language,

            @Schema(description = "Inline Markdown; empty where the editor wrote none.")
            String framing,

            @Schema(description = "Verbatim.") Optional<String> quote,

            @Schema(format = "uri", maxLength = 2_048, examples = "https://almanac.example/log")
            String sourceUrl) {

        static Take of(RemoteEdition.Take take) {
            return new Take(
                    take.outlet(), take.region(), take.language(), take.framing(), take.quote(), take.sourceUrl());
        }
    }

    /** A link to an entity. */
    @Schema(
            name = "Mention",
            requiredProperties = {"entity", "text", "language", "field", "sentence"})
    record Mention(
            @Schema(description = "Slug.", examples = "auberan-government")
            String entity,

            @Schema(description = "The link's text.") String text,

            @Schema(description = "Language of the field it stands in.")
            String language,

            @Schema(description = "JSON Pointer of the field.", examples = "/summary")
            String field,

            @Schema(description = "The sentence or item around it, plain text.")
            String sentence) {

        static Mention of(RemoteEdition.Mention mention) {
            return new Mention(
                    mention.entity(), mention.text(), mention.language(), mention.field(), mention.sentence());
        }
    }

    /** How much it holds. */
    @Schema(
            name = "Counts",
            requiredProperties = {"takes", "lenses", "regions"})
    record Counts(
            @Schema(minimum = "0", examples = "5") int takes,
            @Schema(minimum = "0", examples = "3") int lenses,

            @Schema(minimum = "0", examples = "4", description = "Distinct regions.")
            int regions) {

        static Counts of(RemoteCounts counts) {
            return new Counts(counts.takes(), counts.lenses(), counts.regions());
        }
    }
}
