package xyz.rbtfl.story.imports;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import xyz.rbtfl.wire.database.Reads;
import xyz.rbtfl.wire.database.Reads.Kind;

/** What is stored, or was. */
@ApplicationScoped
class StoredRepository {

    private static final String DELETED = """
            select 'stories/' || story || '.' || locale || '.md' as path from edition
            where deleted_at is not null and story = any(cast($1 as text[]))
            """;

    private static final String AFTER = """
            select story, locale, hash from edition
            where deleted_at is null and (story, locale) > ($1, $2) order by story, locale limit $3
            """;

    private final Reads reads;

    StoredRepository(Reads reads) {
        this.reads = reads;
    }

    /** The paths of editions of these stories that were deleted. */
    Uni<Set<String>> deleted(List<String> stories) {
        return reads.rows(
                        Kind.LIST,
                        DELETED,
                        Tuple.tuple().addArrayOfString(stories.toArray(String[]::new)),
                        row -> row.getString("path"))
                .map(Set::copyOf);
    }

    /** Editions that there are behind this one, by story and locale. */
    Uni<List<EditionList.Item>> after(String story, String locale, int limit) {
        return reads.rows(
                Kind.GATHERED,
                AFTER,
                Tuple.of(story, locale, limit),
                row -> new EditionList.Item(row.getString("story"), row.getString("locale"), row.getString("hash")));
    }
}
