package xyz.rbtfl.entity.entity;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import xyz.rbtfl.wire.database.Reads;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/**
 * The queries behind entities: one for each request. See {@link xyz.rbtfl.wire.database} for which of them goes through
 * Hibernate.
 */
@ApplicationScoped
public class EntityRepository implements PanacheRepositoryBase<Entity, String> {

    /*
     * The candidates are found one after the other: each step reads the next one from the index. So an entity costs the
     * same, whether ten stories name it or a hundred thousand.
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

    private final Reads reads;
    private final StoredContent stored;

    EntityRepository(Reads reads, StoredContent stored) {
        this.reads = reads;
        this.stored = stored;
    }

    /**
     * An entity whole, as a reader of a locale is shown it.
     *
     * @throws Failure 404
     */
    Uni<EntityView> getEntity(String slug, String locale) {
        return reads.rows(Reads.Kind.ONE, ENTITY, Tuple.of(slug), row -> viewOf(row, locale))
                .map(rows -> rows.stream().findFirst().orElseThrow(EntityRepository::notFound));
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

    static Failure notFound() {
        return Failure.of(Problem.NOT_FOUND, "There is no such entity.");
    }

    /** The entity's row or null; locked until the transaction ends. */
    public Uni<Entity> findForUpdate(String slug) {
        return findById(slug, LockModeType.PESSIMISTIC_WRITE);
    }
}
