package xyz.rbtfl.story.naming;

import static java.util.Objects.requireNonNull;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import xyz.rbtfl.wire.database.StoredJson;

/**
 * Finds the slugs of the heads, lenses, outlets and regions that a document names, and makes those that nobody has
 * named before: the name transliterated to Latin, with a number behind it where another name has that slug.
 */
@ApplicationScoped
public class Names {

    private static final String FIND = """
            select 'HEAD' as kind, name, head as slug from head_name where locale = $1 and name = any($2)
            union all select 'LENS', name, slug from lens where name = any($3)
            union all select 'OUTLET', name, slug from outlet where name = any($4)
            union all select 'REGION', name, slug from region where name = any($5)
            """;

    private final Pool database;
    private final NameLocks locks;
    private final StoredJson json;

    Names(Pool database, NameLocks locks, StoredJson json) {
        this.database = database;
        this.locks = locks;
        this.json = json;
    }

    /**
     * The slugs of those of the names that are known already: nearly always all. A name keeps its slug, so this may be
     * asked before the transaction that needs it.
     */
    public Uni<Slugs> known(WantedNames named) {
        return database.preparedQuery(FIND)
                .execute(Tuple.of(
                        named.locale(),
                        named.of(NameKind.HEAD),
                        named.of(NameKind.LENS),
                        named.of(NameKind.OUTLET),
                        named.of(NameKind.REGION)))
                .map(Names::slugsOf);
    }

    /**
     * The slugs of all the names, which exist after this.
     *
     * @param known what {@link #known} found
     */
    public Uni<Slugs> resolve(Mutiny.Session session, WantedNames named, Slugs known) {
        Map<NameKind, SortedSet<String>> missing = named.without(known);
        return missing.isEmpty()
                ? Uni.createFrom().item(known)
                : locks.take(session, locksOf(missing))
                        .chain(() -> find(session, named))
                        .chain(found -> made(session, named, found, 1));
    }

    private static Set<NameLocks.Lock> locksOf(Map<NameKind, SortedSet<String>> missing) {
        Set<NameLocks.Lock> locks = new HashSet<>();
        missing.forEach((kind, names) -> names.forEach(name -> locks.add(NameLocks.ofName(kind, name))));
        return locks;
    }

    // each round tries the next number behind a slug that another name has
    private Uni<Slugs> made(Mutiny.Session session, WantedNames named, Slugs found, int round) {
        Map<NameKind, SortedSet<String>> missing = named.without(found);
        return missing.isEmpty()
                ? Uni.createFrom().item(found)
                : make(session, named, missing, round)
                        .chain(() -> find(session, named))
                        .chain(more -> made(session, named, more, round + 1));
    }

    // names made in a transaction are seen in it alone
    private static Uni<Slugs> find(Mutiny.Session session, WantedNames named) {
        return session.createNativeQuery(FIND.replace('$', '?'), Object[].class)
                .setParameter(1, named.locale())
                .setParameter(2, named.of(NameKind.HEAD))
                .setParameter(3, named.of(NameKind.LENS))
                .setParameter(4, named.of(NameKind.OUTLET))
                .setParameter(5, named.of(NameKind.REGION))
                .getResultList()
                .map(Names::slugsOf);
    }

    private static Slugs slugsOf(List<Object[]> rows) {
        Map<NameKind, Map<String, String>> slugs = new EnumMap<>(NameKind.class);
        rows.forEach(row -> put(slugs, (String) row[0], (String) row[1], (String) row[2]));
        return new Slugs(slugs);
    }

    private static void put(Map<NameKind, Map<String, String>> slugs, String kind, String name, String slug) {
        slugs.computeIfAbsent(NameKind.valueOf(kind), absent -> new HashMap<>()).put(name, slug);
    }

    private static Slugs slugsOf(RowSet<Row> rows) {
        Map<NameKind, Map<String, String>> slugs = new EnumMap<>(NameKind.class);
        rows.forEach(row -> put(slugs, row.getString("kind"), row.getString("name"), row.getString("slug")));
        return new Slugs(slugs);
    }

    private Uni<Void> make(
            Mutiny.Session session, WantedNames named, Map<NameKind, SortedSet<String>> missing, int round) {
        Uni<Void> made = Uni.createFrom().voidItem();
        for (NameKind kind : missing.keySet()) {
            made = made.chain(() -> insert(session, kind, named, missing.get(kind), round));
        }
        return made;
    }

    private Uni<Void> insert(
            Mutiny.Session session, NameKind kind, WantedNames named, SortedSet<String> names, int round) {
        // two new names may have one slug: the first of them takes it, the other its next number a round later
        Map<String, NewName> bySlug = names.stream()
                .map(name -> NewName.of(named, name, round))
                .collect(Collectors.toMap(NewName::slug, made -> made, (first, second) -> first, TreeMap::new));
        Mutiny.MutationQuery insert =
                session.createNativeQuery(kind.insert()).setParameter("named", json.write(bySlug.values()));
        if (kind == NameKind.HEAD) {
            insert.setParameter("locale", named.locale());
        }
        return insert.executeUpdate().replaceWithVoid();
    }

    /**
     * A slug for a name.
     *
     * @param slug the name in Latin letters, with the round's number from the second on
     * @param name the name
     * @param language what language it is in
     */
    @RegisterForReflection // a statement takes it as JSON
    record NewName(String slug, String name, String language) {

        private static final int LONGEST = 120;

        static NewName of(WantedNames named, String name, int round) {
            String plain = requireNonNull(named.slugs().get(name));
            String number = round == 1 ? "" : "-" + round;
            return new NewName(cut(plain, LONGEST - number.length()) + number, name, named.languageOf(name));
        }

        private static String cut(String slug, int length) {
            String cut = slug.substring(0, Math.min(length, slug.length()));
            return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
        }
    }
}
