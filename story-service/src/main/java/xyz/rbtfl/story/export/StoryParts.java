package xyz.rbtfl.story.export;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import xyz.rbtfl.story.list.StoryFilter;
import xyz.rbtfl.wire.export.ExportedJson;
import xyz.rbtfl.wire.export.Part;

/** Which rows become which files, in which order: by {@code "C"}, which is the same in every database. */
final class StoryParts {

    private static final String KEYS = "unnest(cast($1 as text[])) with ordinality as wanted(key, place)";

    private static final String WANTED = """
            select entity as key, 'wanted/' || entity as path, 0 as size
            from (select entity from about where edition_id in (select id from edition where %1$s)
                  union select entity from mention where edition_id in (select id from edition where %1$s)) named
            order by entity collate "C"
            """;
    private static final String NOTHING = "select cast('' as bytea) as content from " + KEYS;

    private static final String HEADS = """
            select slug as key, 'heads/' || slug || '.json' as path, 1000 as size from head
            where slug in (select head from edition_head where edition_id in (select id from edition where %s))
            order by slug collate "C"
            """;
    private static final String ALL_HEADS = """
            select slug as key, 'heads/' || slug || '.json' as path, 1000 as size from head order by slug collate "C"
            """;
    private static final String NAMES = """
            select (select cast(json_build_object('names',
                        json_object_agg(locale, name order by locale collate "C")) as text)
                    from head_name where head = key and present) as content
            from %s order by place
            """.formatted(KEYS);

    private static final String FORMER = """
            select slug as key, 'moved/' || path as path, size from (%s) listed
            join head on slug = key
            where exists (select from head_name where head = slug and not present) order by slug collate "C"
            """;
    private static final String FORMER_NAMES = """
            select (select cast(json_build_object('names',
                        json_object_agg(locale, names order by locale collate "C")) as text)
                    from (select locale, json_agg(name order by name collate "C") as names from head_name
                          where head = key and not present group by locale) former) as content
            from %s order by place
            """.formatted(KEYS);

    private static final String DOCUMENTS = """
            select cast(id as text) as key, 'stories/' || story || '.' || locale || '.md' as path,
                   octet_length(document) as size
            from edition where %s order by story collate "C", locale collate "C"
            """;
    private static final String DOCUMENT = """
            select document as content from %s join edition on id = cast(key as bigint) order by place
            """.formatted(KEYS);

    private static final String HISTORIES = """
            select cast(id as text) as key, 'revisions/stories/' || story || '.' || locale || '.json' as path,
                   200 * revision as size
            from edition where %s order by story collate "C", locale collate "C"
            """;
    private static final String HISTORY = """
            select (select cast(json_build_object('revisions', json_agg(json_strip_nulls(json_build_object(
                                'number', number, 'kind', kind, 'hash', hash,
                                'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))
                                order by number)) as text)
                    from revision where edition_id = cast(key as bigint)) as content
            from %s order by place
            """.formatted(KEYS);

    private static final String REVISIONS = """
            select id || '/' || number as key,
                   'revisions/stories/' || story || '.' || locale || '/' || number || '.md' as path,
                   octet_length(r.document) as size
            from revision r join edition on id = edition_id
            where r.document is not null and %s order by story collate "C", locale collate "C", number
            """;
    private static final String REVISION = """
            select document as content from %s
            join revision on edition_id = cast(split_part(key, '/', 1) as bigint)
                and number = cast(split_part(key, '/', 2) as integer)
            order by place
            """.formatted(KEYS);

    private StoryParts() {}

    /** The parts of an export: heads, former names, documents, and revisions where they are wanted. */
    static List<Part> of(StoryFilter filter, boolean revisions) {
        Chosen chosen = Chosen.of(filter);
        List<Part> parts = new ArrayList<>();
        if (chosen.isFiltered()) {
            parts.add(part(WANTED, chosen, NOTHING));
        }
        String heads = chosen.isFiltered() ? HEADS : ALL_HEADS;
        parts.add(json(heads, chosen, NAMES));
        parts.add(json(String.format(Locale.ROOT, FORMER, heads), chosen, FORMER_NAMES));
        parts.add(part(DOCUMENTS, chosen, DOCUMENT));
        if (revisions) {
            parts.add(json(HISTORIES, chosen.withDeleted(), HISTORY));
            parts.add(part(REVISIONS, chosen.withDeleted(), REVISION));
        }
        return parts;
    }

    private static Part part(String list, Chosen chosen, String read) {
        return new Part(chosen.in(list), chosen.tags(), read, StoryParts::bytes);
    }

    private static Part json(String list, Chosen chosen, String read) {
        return new Part(chosen.in(list), chosen.tags(), read, row -> ExportedJson.of(row.getString("content")));
    }

    private static byte[] bytes(Row row) {
        return row.getBuffer("content").getBytes();
    }

    /**
     * Which editions are exported.
     *
     * @param condition of rows of {@code edition}
     * @param tags      its parameters
     */
    private record Chosen(String condition, List<String[]> values, boolean living) {

        private static final String MATCH =
                "story in (select story from listing where kind = '%s' and tag = any(cast($%d as text[])))";

        static Chosen of(StoryFilter filter) {
            List<String> conditions = new ArrayList<>();
            List<String[]> values = new ArrayList<>();
            for (StoryFilter.Part part : filter.narrowing()) {
                values.add(part.tags().toArray(String[]::new));
                conditions.add(String.format(Locale.ROOT, MATCH, part.kind(), values.size()));
            }
            return new Chosen(String.join(" and ", conditions), values, true);
        }

        Chosen withDeleted() {
            return new Chosen(condition, values, false);
        }

        boolean isFiltered() {
            return !values.isEmpty();
        }

        /** A statement with the condition in its place. */
        String in(String statement) {
            String chosen = isFiltered() ? condition : "true";
            return String.format(Locale.ROOT, statement, living ? "deleted_at is null and " + chosen : chosen);
        }

        Tuple tags() {
            Tuple tags = Tuple.tuple();
            values.forEach(tags::addArrayOfString);
            return tags;
        }
    }
}
