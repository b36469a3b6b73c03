package xyz.rbtfl.story.head;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import xyz.rbtfl.story.change.Change;
import xyz.rbtfl.story.locale.LocaleRanks;
import xyz.rbtfl.story.naming.NameKind;
import xyz.rbtfl.story.naming.NameLocks;
import xyz.rbtfl.wire.change.ChangeLog;
import xyz.rbtfl.wire.database.Reads;
import xyz.rbtfl.wire.database.Reads.Kind;
import xyz.rbtfl.wire.database.StoredJson;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/** The queries behind heads. */
@ApplicationScoped
class HeadRepository implements PanacheRepositoryBase<Head, String> {

    // `head.newest` is not lowered when a story is deleted: it finds the heads to look at, `listing` has their real
    // dates
    static final String LIST = String.format(Locale.ROOT, """
            with newest as (
                select h.slug, l.date
                from (select slug from head where newest is not null order by newest desc, slug limit 200) h
                cross join lateral (
                    select date from listing where kind = 'head' and tag = h.slug order by date desc, story limit 1) l
                order by l.date desc, h.slug limit 100)
            select h.slug, n.name, n.language,
                   (select count(*) from (
                        select from listing where kind = 'head' and tag = h.slug limit %d) counted) as stories
            from newest h
            cross join lateral (
                select name, language from head_name
                where head = h.slug and present order by locale_rank(locale, cast($1 as jsonb)), locale limit 1) n
            order by h.date desc, h.slug
            """, HeadSummary.MOST_COUNTED);

    private static final String HEAD = """
            select h.revision, n.locale, n.name from head h join head_name n on n.head = h.slug and n.present
            where h.slug = $1
            """;

    private static final String TAKEN = """
            select n.locale || ': ' || n.name || ' (' || n.head || ')' as taken
            from head_name n
            join json_each_text(cast(cast(:names as text) as json)) w on w.key = n.locale and w.value = n.name
            where n.head <> :head order by 1
            """;

    // names that go stay with the head, as old ones
    private static final String DROP = """
            update head_name set present = false where head = :head and present
            and (locale, name) not in (select key, value from json_each_text(cast(cast(:names as text) as json)))
            """;

    // names that it had before keep the language that intake found for them
    private static final String ADD = """
            with named as (
                insert into head_name (head, locale, name, language)
                select :head, key, value, key from json_each_text(cast(cast(:names as text) as json)) order by key
                on conflict (locale, name) do update set present = true where not head_name.present),
            locales as (
                insert into locale select key from json_each_text(cast(cast(:names as text) as json)) order by key
                on conflict do nothing)
            insert into change (event) values (:event)
            """;

    private static final String FORMER = """
            (select key as locale, json_array_elements_text(value) as name
             from json_each(cast(cast(:names as text) as json))) w
            """;

    private static final String FORMER_TAKEN = """
            select n.locale || ': ' || n.name || ' (' || n.head || ')' as taken
            from head_name n join %s on w.locale = n.locale and w.name = n.name
            where n.head <> :head order by 1
            """.formatted(FORMER);

    private static final String FORMER_UNKNOWN = """
            select w.name from %s
            where not exists (
                select from head_name n where n.head = :head and n.locale = w.locale and n.name = w.name)
            """.formatted(FORMER);

    private static final String ADD_FORMER = """
            with named as (
                insert into head_name (head, locale, name, language, present)
                select :head, locale, name, locale, false from %s order by locale, name
                on conflict do nothing)
            insert into change (event) values (:event)
            """.formatted(FORMER);

    private final Reads reads;
    private final LocaleRanks ranks;
    private final NameLocks locks;
    private final StoredJson json;
    private final ChangeLog changes;

    HeadRepository(Reads reads, LocaleRanks ranks, NameLocks locks, StoredJson json, ChangeLog changes) {
        this.reads = reads;
        this.ranks = ranks;
        this.locks = locks;
        this.json = json;
        this.changes = changes;
    }

    /** The heads that stories belong to, the one with the newest story first. */
    Uni<HeadList> listHeads(String locale) {
        return ranks.of(locale)
                .chain(nearest -> reads.rows(Kind.GATHERED, LIST, Tuple.of(nearest), HeadRepository::summaryOf))
                .map(HeadList::new);
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
    Uni<HeadView> getHead(String slug) {
        return reads.rows(Kind.ONE, HEAD, Tuple.of(slug), row -> row).map(rows -> viewOf(slug, rows));
    }

    private static HeadView viewOf(String slug, List<Row> rows) {
        if (rows.isEmpty()) {
            throw notFound(slug);
        }
        SortedMap<String, String> names = new TreeMap<>();
        rows.forEach(row -> names.put(row.getString("locale"), row.getString("name")));
        return new HeadView(slug, names, rows.get(0).getInteger("revision"));
    }

    static Failure notFound(String slug) {
        return Failure.of(Problem.NOT_FOUND, "There is no head `" + slug + "`.");
    }

    /** Makes other writers of this head or of these names wait until the transaction ends. */
    Uni<Void> lock(String slug, Collection<String> names) {
        List<NameLocks.Lock> wanted = new ArrayList<>(List.of(NameLocks.ofSlug(NameKind.HEAD, slug)));
        names.forEach(name -> wanted.add(NameLocks.ofName(NameKind.HEAD, name)));
        return Panache.getSession().chain(session -> locks.take(session, wanted));
    }

    /** The head's row or null; locked until the transaction ends. */
    Uni<Head> findForUpdate(String slug) {
        return findById(slug, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Names by locale. */
    Uni<SortedMap<String, String>> namesOf(String slug) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select locale, name from head_name where head = :head and present", Object[].class)
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

    /**
     * Lets former names pass that no other head has.
     *
     * @throws Failure 409 with those that another one has
     */
    Uni<Void> requireFree(String slug, HeadNames.Former names) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORMER_TAKEN, String.class)
                        .setParameter("names", json.write(names.names()))
                        .setParameter("head", slug)
                        .getResultList())
                .invoke(taken -> requireNone(taken))
                .replaceWithVoid();
    }

    /** Whether a head lacks one of these former names. */
    Uni<Boolean> unknown(String slug, HeadNames.Former names) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORMER_UNKNOWN, String.class)
                        .setParameter("names", json.write(names.names()))
                        .setParameter("head", slug)
                        .getResultList())
                .map(missing -> !missing.isEmpty());
    }

    /** Adds former names to a head, and writes the change. */
    Uni<Void> remember(Head head, HeadNames.Former names) {
        return Panache.getSession()
                .chain(session -> session.flush()
                        .chain(() -> session.createNativeQuery(ADD_FORMER)
                                .setParameter("head", head.slug)
                                .setParameter("names", json.write(names.names()))
                                .setParameter(
                                        "event",
                                        changes.event(Change.ofHead(Change.Kind.UPDATED, head.slug, head.revision)))
                                .executeUpdate())
                        .replaceWithVoid());
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
