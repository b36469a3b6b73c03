package xyz.rbtfl.story.list;

import java.util.List;
import java.util.stream.Stream;
import xyz.rbtfl.story.address.Asked;
import xyz.rbtfl.wire.problem.Failure;

/**
 * Which stories a list holds: all that match each named filter, a filter with several slugs matching any of them.
 *
 * @param heads    slugs of heads; empty for no filter, at most {@value #MOST}
 * @param entities slugs of entities that the story is about, likewise
 * @param mentions slugs of entities that its text links to, likewise
 */
public record StoryFilter(List<String> heads, List<String> entities, List<String> mentions) {

    private static final int MOST = 100;

    /**
     * One filter, as rows of {@code listing} keep it.
     *
     * @param kind {@code head}, {@code entity} or {@code mention}; {@code story} for all stories
     * @param tags slugs
     */
    public record Part(String kind, List<String> tags) {}

    private static final Part ALL = new Part("story", List.of(""));

    /** @throws Failure 400 when there are too many slugs, or something that is none */
    public StoryFilter {
        heads = checked("head", heads);
        entities = checked("entity", entities);
        mentions = checked("mention", mentions);
    }

    private static List<String> checked(String name, List<String> slugs) {
        if (slugs.size() > MOST) {
            throw Failure.badParameter(name, "is given at most " + MOST + " times.");
        }
        return slugs.stream().map(slug -> Asked.slugOf(name, slug)).distinct().toList();
    }

    /**
     * The filters that were given, the one that probably matches the fewest stories first; without any, the filter that
     * all stories match.
     */
    List<Part> parts() {
        List<Part> parts = narrowing();
        return parts.isEmpty() ? List.of(ALL) : parts;
    }

    /** The filters that there are, in the same order; empty where all stories match. */
    public List<Part> narrowing() {
        return Stream.of(new Part("entity", entities), new Part("mention", mentions), new Part("head", heads))
                .filter(part -> !part.tags().isEmpty())
                .toList();
    }
}
