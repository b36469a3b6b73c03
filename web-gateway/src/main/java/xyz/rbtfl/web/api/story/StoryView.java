package xyz.rbtfl.web.api.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import xyz.rbtfl.web.api.head.HeadView;
import xyz.rbtfl.web.composition.ComposedStory;
import xyz.rbtfl.web.entityservice.RemoteLabel;
import xyz.rbtfl.web.storyservice.RemoteStory;

/** A story as a reader of one locale gets it: one edition whole, and everything it names by its name. */
@Schema(
        name = "Story",
        requiredProperties = {
            "slug",
            "locale",
            "edition",
            "editions",
            "heads",
            "entities",
            "mentions",
            "related",
            "missingRegions"
        })
record StoryView(
        @Schema(examples = "lumen-strait-ferry-strike-2031") String slug,

        @Schema(examples = "en", description = "Locale of the edition shown, which need not be the wanted one.")
        String locale,

        EditionView edition,

        @Schema(description = "All editions, oldest first, the one shown included.")
        List<Edition> editions,

        @Schema(description = "The edition's heads, in its order, named for the wanted locale.")
        List<HeadView> heads,

        @Schema(description = "What it is about, in the author's order.")
        List<Entity> entities,

        @Schema(description = "What it only mentions, in the order of the first mention.")
        List<Entity> mentions,

        List<Related> related,

        @Schema(description = "Slugs of the places it is about and no take comes from.")
        List<String> missingRegions) {

    static StoryView of(ComposedStory composed) {
        RemoteStory story = composed.story();
        return new StoryView(
                story.slug(),
                story.locale(),
                EditionView.of(story.edition()),
                story.editions().stream().map(Edition::of).toList(),
                story.heads().stream().map(HeadView::of).toList(),
                composed.about().stream().map(Entity::of).toList(),
                composed.mentioned().stream().map(Entity::of).toList(),
                story.related().stream().map(Related::of).toList(),
                composed.missingRegions().stream().map(RemoteLabel::slug).toList());
    }

    /** One of the story's editions. */
    @Schema(
            name = "EditionSummary",
            requiredProperties = {"locale", "headline", "language", "date", "revision", "hash", "updatedAt"})
    record Edition(
            @Schema(examples = "zh") String locale,
            String headline,

            @Schema(description = "Language of the headline.")
            String language,

            LocalDate date,
            @Schema(minimum = "1") int revision,
            @Schema(pattern = "[0-9a-f]{64}") String hash,
            Instant updatedAt) {

        static Edition of(RemoteStory.Edition edition) {
            return new Edition(
                    edition.locale(),
                    edition.headline(),
                    edition.language(),
                    edition.date(),
                    edition.revision(),
                    edition.hash(),
                    edition.updatedAt());
        }
    }

    /** An entity by its name. */
    @Schema(
            name = "EntityLabel",
            requiredProperties = {"slug", "label", "language", "kind"})
    record Entity(
            @Schema(examples = "auberan-government") String slug,

            @Schema(examples = "Government of the Auberan Isles")
            String label,

            @Schema(examples = "en", description = "Language of the label, `und` where it is the slug made readable.")
            String language,

            @Schema(
                    examples = "organization",
                    enumeration = {"person", "organization", "place", "event", "topic", "work", "unknown"})
            String kind) {

        static Entity of(RemoteLabel label) {
            return new Entity(label.slug(), label.label(), label.language(), label.kind());
        }
    }

    /** A related story; where only the slug is there, it is wanted: somebody named it and nobody wrote it yet. */
    @Schema(
            name = "RelatedStory",
            requiredProperties = "slug",
            description = "With a slug alone it is wanted: named, and not written yet.")
    record Related(String slug, Optional<String> headline, Optional<String> language, Optional<String> locale) {

        static Related of(RemoteStory.Related related) {
            return new Related(related.slug(), related.headline(), related.language(), related.locale());
        }
    }
}
