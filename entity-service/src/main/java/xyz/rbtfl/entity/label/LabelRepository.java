package xyz.rbtfl.entity.label;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import xyz.rbtfl.entity.entity.Kind;
import xyz.rbtfl.entity.entity.StoredContent;
import xyz.rbtfl.wire.database.Reads;

/** Reads labels out of the rows of entities: one query, however many are asked for. */
@ApplicationScoped
class LabelRepository {

    private static final String LABELS = """
            select e.slug, e.kind, e.stub, cast(cast(e.content as json) -> 'labels' as text) as labels
            from unnest(cast($1 as text[])) with ordinality as asked(slug, position)
            join entity e on e.slug = asked.slug
            order by asked.position
            """;

    private final Reads reads;
    private final StoredContent stored;

    LabelRepository(Reads reads, StoredContent stored) {
        this.reads = reads;
        this.stored = stored;
    }

    Uni<EntityLabels> of(LabelQuestion question, String locale) {
        Tuple slugs = Tuple.tuple().addArrayOfString(question.slugs().toArray(String[]::new));
        return reads.rows(Reads.Kind.ONE, LABELS, slugs, row -> labelOf(row, locale))
                .map(EntityLabels::new);
    }

    private EntityLabel labelOf(Row row, String locale) {
        return EntityLabel.of(
                row.getString("slug"),
                Kind.of(row.getString("kind")).orElseThrow(),
                row.getBoolean("stub"),
                stored.labels(row.getString("labels")),
                locale);
    }
}
