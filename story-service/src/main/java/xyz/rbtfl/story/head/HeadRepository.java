package xyz.rbtfl.story.head;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import xyz.rbtfl.story.change.Change;
import xyz.rbtfl.story.change.ChangeLog;
import xyz.rbtfl.story.story.Rows;
import xyz.rbtfl.story.story.StoredJson;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/** The queries behind heads. */
@ApplicationScoped
class HeadRepository implements PanacheRepositoryBase<Head, String> {

    private static final String LIST = """
            select h.head as slug, n.name, n.language, h.stories
            from (select head, count(*) as stories, max(date) as newest
                  from shown_editions($1) e join edition_head on edition_id = e.id group by head) h
            cross join lateral (
                select name, language from head_name
                where head = h.head order by locale_rank(locale, $1), locale limit 1) n
            order by h.newest desc, h.head limit 100
            """;

    private static final String TAKEN = """
            select n.locale || ': ' || n.name || ' (' || n.head || ')' as taken
            from head_name n join json_each_text(cast(cast(:names as text) as json)) w on w.key = n.locale and w.value = n.name
            where n.head <> :head order by 1
            """;

    // names that stay keep the language that intake found for them
    private static final String DROP = """
            delete from head_name where head = :head
            and (locale, name) not in (select key, value from json_each_text(cast(cast(:names as text) as json)))
            """;

    private static final String ADD = """
            with named as (
                insert into head_name (head, locale, name, language)
                select :head, key, value, key from json_each_text(cast(cast(:names as text) as json)) w
                where not exists (select from head_name where head = :head and locale = w.key))
            insert into change (event) values (:event)
            """;

    private final Pool database;
    private final StoredJson json;
    private final ChangeLog changes;

    HeadRepository(Pool database, StoredJson json, ChangeLog changes) {
        this.database = database;
        this.json = json;
        this.changes = changes;
    }

    /** The heads that stories belong to, the one with the newest story first. */
    Uni<HeadList> listHeads(String locale) {
        return database.preparedQuery(LIST)
                .execute(Tuple.of(locale))
                .map(rows -> new HeadList(Rows.list(rows, HeadRepository::summaryOf)));
    }

    private static HeadSummary summaryOf(Row row) {
        return new HeadSummary(
                row.getString("slug"), row.getString("name"), row.getString("language"), row.getLong("stories"));
    }

    /**
     * A head with all its names.
     *
     * @throws Failure 404
     */
    @WithSession
    Uni<HeadView> getHead(String slug) {
        return findById(slug)
                .onItem()
                .ifNull()
                .failWith(() -> Failure.of(Problem.NOT_FOUND, "There is no head `" + slug + "`."))
                .chain(head -> namesOf(slug).map(names -> new HeadView(slug, names, head.revision)));
    }

    /** The head's row or null; locked until the transaction ends. */
    Uni<Head> findForUpdate(String slug) {
        return findById(slug, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Names by locale. */
    Uni<SortedMap<String, String>> namesOf(String slug) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select locale, name from head_name where head = :head", Object[].class)
                        .setParameter("head", slug)
                        .getResultList())
                .map(HeadRepository::namesOf);
    }

    private static SortedMap<String, String> namesOf(List<Object[]> rows) {
        SortedMap<String, String> names = new TreeMap<>();
        rows.forEach(row -> names.put((String) row[0], (String) row[1]));
        return names;
    }

    /**
     * Lets names pass that no other head has.
     *
     * @throws Failure 409 with those that another one has
     */
    Uni<Void> requireFree(String slug, HeadNames names) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKEN, String.class)
                        .setParameter("names", json.write(names.names()))
                        .setParameter("head", slug)
                        .getResultList())
                .invoke(taken -> requireNone(taken))
                .replaceWithVoid();
    }

    private static void requireNone(List<String> taken) {
        if (!taken.isEmpty()) {
            throw Failure.of(
                    Problem.CONFLICT,
                    "A name belongs to one head of its locale. Taken: " + String.join("; ", taken) + ".");
        }
    }

    /** Gives a head exactly these names, and writes the change. */
    Uni<Void> rename(Head head, HeadNames names, Change.Kind kind) {
        String wanted = json.write(names.names());
        return Panache.getSession()
                .chain(session -> session.persist(head)
                        .chain(session::flush)
                        .chain(() -> session.createNativeQuery(DROP)
                                .setParameter("head", head.slug)
                                .setParameter("names", wanted)
                                .executeUpdate())
                        .chain(() -> session.createNativeQuery(ADD)
                                .setParameter("head", head.slug)
                                .setParameter("names", wanted)
                                .setParameter("event", changes.event(Change.ofHead(kind, head.slug, head.revision)))
                                .executeUpdate())
                        .replaceWithVoid());
    }
}
