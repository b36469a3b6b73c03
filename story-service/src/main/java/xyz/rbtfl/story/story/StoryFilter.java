package xyz.rbtfl.story.story;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;

/**
 * Which stories a list holds: all that match each named filter, a filter with several slugs matching any of them.
 *
 * @param locale   the reader's locale
 * @param heads    slugs of heads; empty for no filter
 * @param entities slugs of entities that the story is about
 * @param mentions slugs of entities that its text links to
 */
record StoryFilter(String locale, List<String> heads, List<String> entities, List<String> mentions) {

    /** Adds its slugs to a query's parameters, and gives the conditions on an edition {@code e}, each beginning with {@code and}. */
    String addTo(Tuple parameters) {
        return condition(heads, "edition_head", "head", parameters)
                + condition(entities, "about", "entity", parameters)
                + condition(mentions, "mention", "entity", parameters);
    }

    private static String condition(List<String> slugs, String table, String column, Tuple parameters) {
        if (slugs.isEmpty()) {
            return "";
        }
        parameters.addArrayOfString(slugs.toArray(String[]::new));
        return "and e.id in (select edition_id from %s where %s = any($%d)) "
                .formatted(table, column, parameters.size());
    }
}
