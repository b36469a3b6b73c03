package xyz.rbtfl.web.story;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xyz.rbtfl.web.entityservice.RemoteLabel;
import xyz.rbtfl.web.page.Link;
import xyz.rbtfl.web.page.Reader;
import xyz.rbtfl.web.page.Text;
import xyz.rbtfl.web.storyservice.RemoteEdition;
import xyz.rbtfl.web.storyservice.RemoteStory;

/**
 * What a story is joined to.
 *
 * @param about          the entities it lists, in the author's order
 * @param mentioned      the entities it links but does not list, in the order of their first link
 * @param related        other stories; those that nobody has written yet lead nowhere
 * @param missingRegions the places it is about that no take comes from
 */
@TemplateData // all of it: words take one of its properties, and Quarkus would know that one alone
record Surroundings(List<Entity> about, List<Entity> mentioned, List<Related> related, List<Link> missingRegions) {

    private static final String PLACE = "place";

    /** @param kind {@code place}; {@code unknown} where nobody has said */
    @TemplateData // all of it: words take one of its properties, and Quarkus would know that one alone
    record Entity(Link link, String kind) {}

    /** @param href empty when the story is wanted */
    record Related(String slug, Text headline, String href) {}

    static Surroundings of(RemoteStory story, Map<String, RemoteLabel> labels, Reader reader) {
        List<String> listed = story.edition().entities();
        List<String> linked = story.edition().mentions().stream()
                .map(RemoteEdition.Mention::entity)
                .distinct()
                .filter(slug -> !listed.contains(slug))
                .toList();
        return new Surroundings(
                entities(listed, labels, reader),
                entities(linked, labels, reader),
                story.related().stream()
                        .map(related -> related(related, reader))
                        .toList(),
                missingRegions(story, labels, reader));
    }

    /** Every entity that the page names, for one call to the service that knows their labels. */
    static List<String> entitiesOf(RemoteEdition edition) {
        return Stream.concat(
                        edition.entities().stream(), edition.mentions().stream().map(RemoteEdition.Mention::entity))
                .distinct()
                .toList();
    }

    private static List<Entity> entities(List<String> slugs, Map<String, RemoteLabel> labels, Reader reader) {
        return slugs.stream()
                .map(slug -> labels.getOrDefault(slug, RemoteLabel.stub(slug)))
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

    /** Only what is known to be a place can be missing; while nobody answers what is what, nothing is. */
    private static List<Link> missingRegions(RemoteStory story, Map<String, RemoteLabel> labels, Reader reader) {
        Set<String> told = story.regions().stream().map(RemoteStory.Named::slug).collect(Collectors.toSet());
        return story.edition().entities().stream()
                .map(labels::get)
                .filter(label -> label != null && label.kind().equals(PLACE) && !told.contains(label.slug()))
                .map(label -> link(label, reader))
                .toList();
    }
}
