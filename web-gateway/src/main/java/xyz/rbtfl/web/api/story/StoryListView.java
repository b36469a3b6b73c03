package xyz.rbtfl.web.api.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import xyz.rbtfl.web.api.Asked;
import xyz.rbtfl.web.api.head.HeadView;
import xyz.rbtfl.web.storyservice.RemoteStoryList;

/** A page of stories, newest first by date, then by slug. */
@Schema(name = "StoryList", requiredProperties = "items")
record StoryListView(
        @Schema(maxItems = Asked.MOST_ITEMS) List<Summary> items,

        @Schema(description = "Cursor of the next page; absent on the last one.")
        Optional<String> next) {

    static StoryListView of(RemoteStoryList list) {
        return new StoryListView(list.items().stream().map(Summary::of).toList(), list.next());
    }

    /** A story in a list, by the edition that would be shown. */
    @Schema(
            name = "StorySummary",
            requiredProperties = {
                "slug",
                "locale",
                "type",
                "date",
                "headline",
                "standfirst",
                "languages",
                "heads",
                "counts",
                "revision",
                "updatedAt"
            })
    record Summary(
            @Schema(examples = "lumen-strait-ferry-strike-2031")
            String slug,

            @Schema(examples = "en", description = "Locale of the edition shown.")
            String locale,

            @Schema(examples = "story") String type,
            @Schema(examples = "2031-04-18") LocalDate date,

            @Schema(examples = "Ferry crews halt the Lumen Strait for a ninth day")
            String headline,

            String standfirst,

            @Schema(description = "BCP 47 tag of `headline` and `standfirst`.")
            Map<String, String> languages,

            List<HeadView> heads,
            EditionView.Counts counts,
            @Schema(minimum = "1") int revision,
            Instant updatedAt) {

        static Summary of(RemoteStoryList.Summary story) {
            return new Summary(
                    story.slug(),
                    story.locale(),
                    story.type(),
                    story.date(),
                    story.headline(),
                    story.standfirst(),
                    story.languages(),
                    story.heads().stream().map(HeadView::of).toList(),
                    EditionView.Counts.of(story.counts()),
                    story.revision(),
                    story.updatedAt());
        }
    }
}
