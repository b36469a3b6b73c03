package xyz.rbtfl.web.story;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;
import xyz.rbtfl.web.composition.ComposedStory;
import xyz.rbtfl.web.entityservice.RemoteLabel;
import xyz.rbtfl.web.page.Link;
import xyz.rbtfl.web.reader.Reader;
import xyz.rbtfl.web.reader.Text;
import xyz.rbtfl.web.storyservice.RemoteStory;

/**
 * What a story is joined to.
 *
 * @param about          the entities it lists, in the author's order
 * @param mentioned      the entities it links but does not list, in the order of their first link
 * @param related        other stories; those that nobody has written yet lead nowhere
 * @param missingRegions the places it is about that no take comes from
 */
@TemplateData
record Surroundings(List<Entity> about, List<Entity> mentioned, List<Related> related, List<Link> missingRegions) {

    /** @param kind {@code place}; {@code unknown} where nobody has said */
    @TemplateData
    record Entity(Link link, String kind) {}

    /** @param href empty when the story is wanted */
    record Related(String slug, Text headline, String href) {}

    static Surroundings of(ComposedStory composed, Reader reader) {
        return new Surroundings(
                entities(composed.about(), reader),
                entities(composed.mentioned(), reader),
                composed.story().related().stream()
                        .map(related -> related(related, reader))
                        .toList(),
                composed.missingRegions().stream()
                        .map(label -> link(label, reader))
                        .toList());
    }

    private static List<Entity> entities(List<RemoteLabel> labels, Reader reader) {
        return labels.stream()
                .map(label -> new Entity(link(label, reader), label.kind()))
                .toList();
    }

    private static Link link(RemoteLabel label, Reader reader) {
        return new Link(Text.of(label.label(), label.language()), reader.entityPath(label.slug()));
    }

    private static Related related(RemoteStory.Related story, Reader reader) {
        Optional<Text> headline =
                story.headline().map(text -> Text.of(text, story.language().orElse("und")));
        return new Related(
                story.slug(),
                headline.orElseGet(() -> Text.humanised(story.slug())),
                headline.isPresent() ? reader.storyPath(story.slug()) : "");
    }
}
