package xyz.rbtfl.web.api.head;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import xyz.rbtfl.web.storyservice.RemoteHead;
import xyz.rbtfl.web.storyservice.RemoteHeads;

/** A running theme by its name. */
@Schema(
        name = "Head",
        requiredProperties = {"slug", "name", "language"})
public record HeadView(
        @Schema(examples = "who-runs-the-strait") String slug,
        @Schema(examples = "Who runs the strait") String name,

        @Schema(examples = "en", description = "Language of the name.")
        String language) {

    public static HeadView of(RemoteHead head) {
        return new HeadView(head.slug(), head.name(), head.language());
    }

    /** All heads. */
    @Schema(name = "HeadList", requiredProperties = "items")
    record ListView(List<Counted> items) {

        static ListView of(RemoteHeads heads) {
            return new ListView(heads.items().stream().map(Counted::of).toList());
        }
    }

    /** A head and how many stories run under it. */
    @Schema(
            name = "CountedHead",
            requiredProperties = {"slug", "name", "language", "stories"})
    record Counted(
            String slug,
            String name,
            String language,
            @Schema(minimum = "0") int stories) {

        static Counted of(RemoteHeads.Counted head) {
            return new Counted(head.slug(), head.name(), head.language(), head.stories());
        }
    }

    /** The names of one head. */
    @Schema(
            name = "HeadNames",
            requiredProperties = {"slug", "names", "revision"})
    record Names(
            @Schema(readOnly = true, examples = "who-runs-the-strait")
            String slug,

            @Schema(description = "Name by locale.", examples = "{\"en\": \"Who runs the strait\"}")
            Map<String, String> names,

            @Schema(readOnly = true, minimum = "1") int revision) {

        static Names of(RemoteHeads.Names head) {
            return new Names(head.slug(), head.names(), head.revision());
        }
    }
}
