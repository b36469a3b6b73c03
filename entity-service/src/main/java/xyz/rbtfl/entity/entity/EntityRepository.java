package xyz.rbtfl.entity.entity;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import xyz.rbtfl.entity.problem.Failure;
import xyz.rbtfl.entity.problem.Problem;

/** The queries behind entities: one for each request. */
@ApplicationScoped
public class EntityRepository implements PanacheRepositoryBase<Entity, String> {

    private static final String LABELS = """
            select e.slug, e.kind, e.stub, cast(cast(e.content as json) -> 'labels' as text) as labels
            from json_array_elements_text(cast(cast(:slugs as text) as json)) with ordinality as asked(slug, position)
            join entity e on e.slug = asked.slug
            order by asked.position
            """;

    private static final String ENTITY = """
            select e.slug, e.stub, e.content, e.hash, e.revision, e.updated_at, (
                select cast(coalesce(json_agg(json_build_object('language', c.language, 'text', c.text)), '[]') as text)
                from (select language, text from candidate where entity = e.slug order by language, text limit 200) c) as candidates
            from entity e where e.slug = :slug
            """;

    private final StoredContent stored;

    EntityRepository(StoredContent stored) {
        this.stored = stored;
    }

    /** What entities are called in a locale; unknown ones are left out. */
    @WithSession
    Uni<EntityList> listLabels(List<String> slugs, String locale) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LABELS, Tuple.class)
                        .setParameter("slugs", stored.array(slugs)).getResultList())
                .map(rows -> new EntityList(rows.stream().map(row -> labelOf(row, locale)).toList()));
    }

    private EntityLabel labelOf(Tuple row, String locale) {
        return EntityLabel.of(row.get("slug", String.class), Kind.of(row.get("kind", String.class)).orElseThrow(),
                row.get("stub", Boolean.class), stored.labels(row.get("labels", String.class)), locale);
    }

    /**
     * An entity whole, as a reader of a locale is shown it.
     *
     * @throws Failure 404
     */
    @WithSession
    Uni<EntityView> getEntity(String slug, String locale) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ENTITY, Tuple.class).setParameter("slug", slug).getSingleResultOrNull())
                .onItem().ifNull().failWith(() -> notFound(slug))
                .map(row -> viewOf(row, locale));
    }

    private EntityView viewOf(Tuple row, String locale) {
        Entity entity = new Entity();
        entity.slug = row.get("slug", String.class);
        entity.stub = row.get("stub", Boolean.class);
        entity.hash = row.get("hash", String.class);
        entity.revision = row.get("revision", Integer.class);
        entity.updatedAt = row.get("updated_at", OffsetDateTime.class).toInstant();
        return EntityView.of(entity, stored.read(row.get("content", String.class)),
                stored.candidates(row.get("candidates", String.class)), locale);
    }

    static Failure notFound(String slug) {
        return Failure.of(Problem.NOT_FOUND, "There is no entity `" + slug + "`.");
    }

    /** The entity's row or null; locked until the transaction ends. */
    public Uni<Entity> findForUpdate(String slug) {
        return findById(slug, LockModeType.PESSIMISTIC_WRITE);
    }
}
