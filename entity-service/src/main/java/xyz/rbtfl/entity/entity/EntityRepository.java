package xyz.rbtfl.entity.entity;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/**
 * The queries behind entities: one for each request. What is no row of one entity is asked of the database straight, since
 * Hibernate plans a native query anew each time.
 */
@ApplicationScoped
public class EntityRepository implements PanacheRepositoryBase<Entity, String> {

    private static final String LABELS = """
            select e.slug, e.kind, e.stub, cast(cast(e.content as json) -> 'labels' as text) as labels
            from unnest(cast($1 as text[])) with ordinality as asked(slug, position)
            join entity e on e.slug = asked.slug
            order by asked.position
            """;

    /*
     * The candidates are found one after the other, each by a look at the index for what comes next, so that an entity whose name stands
     * in a hundred thousand stories costs no more than another.
     */
    private static final String ENTITY = """
            with recursive candidate as (
                (select language, text from sighting where entity = $1 and text > '' order by language, text limit 1)
                union all
                select next.language, next.text from candidate c cross join lateral (
                    select language, text from sighting
                    where entity = $1 and (language, text) > (c.language, c.text) order by language, text limit 1) next)
            select e.slug, e.stub, e.content, e.hash, e.revision, e.updated_at, (
                select cast(coalesce(json_agg(json_build_object('language', c.language, 'text', c.text)), '[]') as text)
                from (select language, text from candidate limit 200) c) as candidates
            from entity e where e.slug = $1
            """;

    private final Pool database;
    private final StoredContent stored;

    EntityRepository(Pool database, StoredContent stored) {
        this.database = database;
        this.stored = stored;
    }

    /** What entities are called in a locale; unknown ones are left out. */
    Uni<EntityList> listLabels(List<String> slugs, String locale) {
        return database.preparedQuery(LABELS)
                .execute(Tuple.tuple().addArrayOfString(slugs.toArray(String[]::new)))
                .map(rows -> labelsOf(rows, locale));
    }

    private EntityList labelsOf(RowSet<Row> rows, String locale) {
        List<EntityLabel> labels = new ArrayList<>(rows.size());
        rows.forEach(row -> labels.add(labelOf(row, locale)));
        return new EntityList(labels);
    }

    private EntityLabel labelOf(Row row, String locale) {
        return EntityLabel.of(
                row.getString("slug"),
                Kind.of(row.getString("kind")).orElseThrow(),
                row.getBoolean("stub"),
                stored.labels(row.getString("labels")),
                locale);
    }

    /**
     * An entity whole, as a reader of a locale is shown it.
     *
     * @throws Failure 404
     */
    Uni<EntityView> getEntity(String slug, String locale) {
        return database.preparedQuery(ENTITY).execute(Tuple.of(slug)).map(rows -> viewOf(slug, rows, locale));
    }

    private EntityView viewOf(String slug, RowSet<Row> rows, String locale) {
        if (rows.size() == 0) {
            throw notFound(slug);
        }
        return viewOf(rows.iterator().next(), locale);
    }

    private EntityView viewOf(Row row, String locale) {
        Entity entity = new Entity();
        entity.slug = row.getString("slug");
        entity.stub = row.getBoolean("stub");
        entity.hash = row.getString("hash");
        entity.revision = row.getInteger("revision");
        entity.updatedAt = row.getOffsetDateTime("updated_at").toInstant();
        return EntityView.of(
                entity, stored.read(row.getString("content")), stored.candidates(row.getString("candidates")), locale);
    }

    static Failure notFound(String slug) {
        return Failure.of(Problem.NOT_FOUND, "There is no entity `" + slug + "`.");
    }

    /** The entity's row or null; locked until the transaction ends. */
    public Uni<Entity> findForUpdate(String slug) {
        return findById(slug, LockModeType.PESSIMISTIC_WRITE);
    }
}
