package xyz.rbtfl.web.export;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What of an instance an archive holds. Values of one filter are joined by or, filters by and.
 *
 * @param heads     slugs of heads; none for no such filter
 * @param entities  slugs of entities that stories are about, likewise
 * @param mentions  slugs of entities that stories mention, likewise
 * @param revisions whether all revisions are in it too
 */
public record ExportFilter(List<String> heads, List<String> entities, List<String> mentions, boolean revisions) {

    /** Whether some stories may be left out. */
    boolean isNarrow() {
        return !named().isEmpty();
    }

    /** The filters that there are, by name. */
    Map<String, List<String>> named() {
        Map<String, List<String>> named = new TreeMap<>();
        named.put("head", heads);
        named.put("entity", entities);
        named.put("mention", mentions);
        named.values().removeIf(List::isEmpty);
        return named;
    }
}
