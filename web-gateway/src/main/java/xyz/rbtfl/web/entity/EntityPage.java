package xyz.rbtfl.web.entity;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import xyz.rbtfl.web.entityservice.Labels;
import xyz.rbtfl.web.entityservice.RemoteEntity;
import xyz.rbtfl.web.entityservice.RemoteLabel;
import xyz.rbtfl.web.page.Link;
import xyz.rbtfl.web.page.StoryItem;
import xyz.rbtfl.web.reader.Count;
import xyz.rbtfl.web.reader.Reader;
import xyz.rbtfl.web.reader.Text;
import xyz.rbtfl.web.storyservice.RemoteCoverage;

/**
 * Somebody or something, and what the stories say of it.
 *
 * @param kind        {@code place}; {@code unknown} where nobody has said
 * @param stub        whether only stories know it
 * @param aliases     its names in other languages, then its other names
 * @param description none or one
 * @param wikidata    {@code Q912}; empty where it is not known
 * @param storiesAreKnown whether the stories came in time; where they did not, the page says so
 * @param about       the newest stories about it
 * @param mentions    the newest stories that mention it
 * @param comentioned what is named in the same stories, most often first
 */
@TemplateData
record EntityPage(
        Text label,
        String kind,
        boolean stub,
        List<Text> aliases,
        List<Text> description,
        String wikidata,
        boolean storiesAreKnown,
        Count aboutCount,
        List<StoryItem> about,
        Count mentionCount,
        List<Mentioning> mentions,
        List<CoMentioned> comentioned) {

    /**
     * A story and its sentence that names the entity, cut around the name.
     *
     * @param name empty where the sentence does not hold it letter by letter
     */
    record Mentioning(StoryItem story, String before, String name, String behind, String lang, String dir) {}

    /** Another entity, and in how many stories both are. */
    @TemplateData
    record CoMentioned(Link link, Count stories) {}

    static EntityPage of(RemoteEntity entity, RemoteCoverage coverage, Labels labels, Reader reader) {
        return new EntityPage(
                Text.of(entity.label(), entity.language()),
                entity.kind(),
                entity.stub(),
                aliases(entity),
                description(entity),
                entity.wikidata().orElse(""),
                !coverage.unanswered(),
                reader.count(coverage.about().count()),
                coverage.about().items().stream()
                        .map(story -> StoryItem.of(story, reader))
                        .toList(),
                reader.count(coverage.mentions().count()),
                coverage.mentions().items().stream()
                        .map(mention -> mentioning(mention, reader))
                        .toList(),
                coverage.comentioned().stream()
                        .map(other -> comentioned(other, labels, reader))
                        .toList());
    }

    private static List<Text> description(RemoteEntity entity) {
        return entity
                .description()
                .map(text -> Text.of(text, entity.descriptionLanguage().orElse("und")))
                .stream()
                .toList();
    }

    private static List<Text> aliases(RemoteEntity entity) {
        Stream<Text> labels = sorted(entity.labels()).map(label -> Text.of(label.getValue(), label.getKey()));
        Stream<Text> others = sorted(entity.aliases())
                .flatMap(names -> names.getValue().stream().map(name -> Text.of(name, names.getKey())));
        return Stream.concat(labels, others)
                .filter(name -> !name.value().equals(entity.label()))
                .toList();
    }

    private static <T> Stream<Map.Entry<String, T>> sorted(Map<String, T> byLanguage) {
        return byLanguage.entrySet().stream().sorted(Map.Entry.comparingByKey());
    }

    private static Mentioning mentioning(RemoteCoverage.Mentioning mention, Reader reader) {
        String sentence = mention.sentence();
        int at = sentence.indexOf(mention.text());
        int end = at < 0 ? sentence.length() : at + mention.text().length();
        return new Mentioning(
                StoryItem.of(mention.story(), reader),
                sentence.substring(0, at < 0 ? end : at),
                at < 0 ? "" : mention.text(),
                sentence.substring(end),
                Text.lang(mention.language()),
                Text.direction(mention.language()));
    }

    private static CoMentioned comentioned(RemoteCoverage.CoMentioned other, Labels labels, Reader reader) {
        RemoteLabel label = labels.of(other.slug());
        var link = new Link(Text.of(label.label(), label.language()), reader.entityPath(other.slug()));
        return new CoMentioned(link, reader.count(other.stories()));
    }
}
