package xyz.rbtfl.entity.export;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import xyz.rbtfl.wire.export.ExportedJson;
import xyz.rbtfl.wire.export.Part;

/** Which rows become which files, in which order: by {@code "C"}, which is the same in every database. */
final class EntityParts {

    private static final String ENTITIES = """
            select slug as key, 'entities/' || slug || '.json' as path, octet_length(content) as size
            from entity where not stub order by slug collate "C"
            """;
    private static final String ENTITY = """
            select content from unnest(cast($1 as text[])) with ordinality as wanted(key, place)
            join entity on slug = key order by place
            """;

    /** A key is the slug; behind a slash nothing for the list of revisions, or the number of one. */
    private static final String ENTITIES_AND_REVISIONS = """
            select key, path, size from (
                select slug, -1 as number, slug as key, 'entities/' || slug || '.json' as path,
                       octet_length(content) as size
                from entity where not stub
                union all
                select slug, 0, slug || '/', 'revisions/entities/' || slug || '.json', 200 * revision
                from entity where not stub
                union all
                select entity, number, entity || '/' || number,
                       'revisions/entities/' || entity || '/' || number || '.json',
                       octet_length(content)
                from revision) file
            order by slug collate "C", number
            """;

    private static final String ENTITY_OR_REVISION = """
            select case split_part(key, '/', 2)
                   when '' then case when key like '%/' then (
                       select cast(json_build_object('revisions', json_agg(json_build_object(
                                  'number', number, 'kind', kind, 'hash', hash,
                                  'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
                                  order by number)) as text)
                       from revision where entity = split_part(key, '/', 1))
                   else (select content from entity where slug = key) end
                   else (select content from revision where entity = split_part(key, '/', 1)
                         and number = cast(split_part(key, '/', 2) as integer)) end as content
            from unnest(cast($1 as text[])) with ordinality as wanted(key, place) order by place
            """;

    private EntityParts() {}

    static List<Part> of(boolean revisions) {
        return List.of(
                revisions
                        ? new Part(ENTITIES_AND_REVISIONS, Tuple.tuple(), ENTITY_OR_REVISION, EntityParts::json)
                        : new Part(ENTITIES, Tuple.tuple(), ENTITY, EntityParts::json));
    }

    private static byte[] json(Row row) {
        return ExportedJson.of(row.getString("content"));
    }
}
