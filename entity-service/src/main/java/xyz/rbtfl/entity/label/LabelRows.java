package xyz.rbtfl.entity.label;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import xyz.rbtfl.entity.entity.Kind;
import xyz.rbtfl.entity.entity.StoredContent;

/** Reads labels out of the rows of entities: one query, however many are asked for. */
@ApplicationScoped
class LabelRows {

    private static final String LABELS = """
            select e.slug, e.kind, e.stub, cast(cast(e.content as json) -> 'labels' as text) as labels
            from unnest(cast($1 as text[])) with ordinality as asked(slug, position)
            join entity e on e.slug = asked.slug
            order by asked.position
            """;

    private final Pool database;
    private final StoredContent stored;

    LabelRows(Pool database, StoredContent stored) {
        this.database = database;
        this.stored = stored;
    }

    Uni<EntityLabels> of(LabelQuestion question, String locale) {
        return database.preparedQuery(LABELS)
                .execute(Tuple.tuple().addArrayOfString(question.slugs().toArray(String[]::new)))
                .map(rows -> labelsOf(rows, locale));
    }

    private EntityLabels labelsOf(RowSet<Row> rows, String locale) {
        List<EntityLabel> labels = new ArrayList<>(rows.size());
        rows.forEach(row -> labels.add(labelOf(row, locale)));
        return new EntityLabels(labels);
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
