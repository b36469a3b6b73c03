package xyz.rbtfl.story.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which stories a list holds: all that match each named filter, a filter with several slugs matching any of them.
 *
 * @param locale   the reader's locale
 * @param heads    slugs of heads; empty for no filter
 * @param entities slugs of entities that the story is about
 * @param mentions slugs of entities that its text links to
 */
record StoryFilter(String locale, List<String> heads, List<String> entities, List<String> mentions) {

    /** SQL conditions on an edition {@code e}, each beginning with {@code and}. */
    String conditions() {
        List<String> conditions = new ArrayList<>();
        condition(conditions, heads, "edition_head", "head", "heads");
        condition(conditions, entities, "about", "entity", "entities");
        condition(conditions, mentions, "mention", "entity", "mentions");
        return String.join("\n", conditions);
    }

    private static void condition(List<String> to, List<String> slugs, String table, String column, String parameter) {
        if (!slugs.isEmpty()) {
            to.add("and e.id in (select edition_id from %s where %s in (:%s))".formatted(table, column, parameter));
        }
    }

    /** The parameters of {@link #conditions}. */
    Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("heads", heads);
        parameters.put("entities", entities);
        parameters.put("mentions", mentions);
        parameters.values().removeIf(List::isEmpty);
        return parameters;
    }
}
