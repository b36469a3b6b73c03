package xyz.rbtfl.story.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import xyz.rbtfl.story.document.Slug;
import xyz.rbtfl.story.story.StoredJson;

/**
 * Finds the slugs of the heads, lenses, outlets and regions that a document names, and makes those that nobody has
 * named before: the name transliterated to Latin, with a number behind it where another name has that slug.
 */
@ApplicationScoped
class Names {

    /** What has a name in a document. Written in this order, and by name in each, so that writers never deadlock. */
    enum Kind {
        HEAD("""
                with made as (
                    insert into head (slug, revision, updated_at)
                    select slug, 1, now() from json_to_recordset(cast(cast(:named as text) as json)) as n(slug text) order by slug
                    on conflict do nothing returning slug)
                insert into head_name (head, locale, name, language)
                select slug, :locale, n.name, :language from made
                join json_to_recordset(cast(cast(:named as text) as json)) as n(slug text, name text) using (slug)
                order by n.name on conflict do nothing
                """),
        LENS(insertInto("lens")),
        OUTLET(insertInto("outlet")),
        REGION(insertInto("region"));

        private final String insert;

        Kind(String insert) {
            this.insert = insert;
        }

        private static String insertInto(String table) {
            return """
                    insert into %s (slug, name)
                    select slug, name from json_to_recordset(cast(cast(:named as text) as json)) as n(slug text, name text) order by name
                    on conflict do nothing
                    """.formatted(table);
        }
    }

    private static final String FIND = """
            select 'HEAD' as kind, name, head as slug from head_name where locale = $1 and name = any($2)
            union all select 'LENS', name, slug from lens where name = any($3)
            union all select 'OUTLET', name, slug from outlet where name = any($4)
            union all select 'REGION', name, slug from region where name = any($5)
            """;

    private final Pool database;
    private final StoredJson json;

    Names(Pool database, StoredJson json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Slugs by name.
     *
     * @param slugs a map for each kind
     */
    record Slugs(Map<Kind, Map<String, String>> slugs) {

        String of(Kind kind, String name) {
            return slugs.get(kind).get(name);
        }
    }

    /**
     * The slugs of those of the names that are known already: nearly always all. A name keeps its slug, so this may be asked
     * before the transaction that needs it.
     *
     * @param locale the edition's locale, in which heads have their names
     */
    Uni<Slugs> known(Map<Kind, Set<String>> names, String locale) {
        return find(database, names, locale);
    }

    /**
     * The slugs of all the given names, which exist after this.
     *
     * @param known    what {@link #known} found
     * @param locale   the edition's locale, in which heads have their names
     * @param language what language the heads' names are in
     */
    Uni<Slugs> resolve(Mutiny.Session session, Slugs known, Map<Kind, Set<String>> names, String locale, String language) {
        return resolve(session, known, names, locale, language, 1);
    }

    // each round tries the next number behind a slug that another name has
    private Uni<Slugs> resolve(Mutiny.Session session, Slugs known, Map<Kind, Set<String>> names, String locale, String language, int round) {
        Map<Kind, Set<String>> missing = missing(names, known);
        return missing.isEmpty()
                ? Uni.createFrom().item(known)
                : make(session, missing, locale, language, round)
                        .chain(() -> find(session, names, locale))
                        .chain(found -> resolve(session, found, names, locale, language, round + 1));
    }

    private static Uni<Slugs> find(Pool database, Map<Kind, Set<String>> names, String locale) {
        return database.preparedQuery(FIND)
                .execute(Tuple.of(locale, array(names, Kind.HEAD), array(names, Kind.LENS), array(names, Kind.OUTLET), array(names, Kind.REGION)))
                .map(Names::slugsOf);
    }

    // names made in a transaction are seen in it alone
    private static Uni<Slugs> find(Mutiny.Session session, Map<Kind, Set<String>> names, String locale) {
        return session.createNativeQuery(FIND.replace('$', '?'), Object[].class)
                .setParameter(1, locale)
                .setParameter(2, array(names, Kind.HEAD))
                .setParameter(3, array(names, Kind.LENS))
                .setParameter(4, array(names, Kind.OUTLET))
                .setParameter(5, array(names, Kind.REGION))
                .getResultList()
                .map(Names::slugsOf);
    }

    private static Slugs slugsOf(List<Object[]> rows) {
        Map<Kind, Map<String, String>> slugs = new EnumMap<>(Kind.class);
        rows.forEach(row -> put(slugs, (String) row[0], (String) row[1], (String) row[2]));
        return new Slugs(slugs);
    }

    private static void put(Map<Kind, Map<String, String>> slugs, String kind, String name, String slug) {
        slugs.computeIfAbsent(Kind.valueOf(kind), absent -> new HashMap<>()).put(name, slug);
    }

    private static String[] array(Map<Kind, Set<String>> names, Kind kind) {
        return names.getOrDefault(kind, Set.of()).toArray(String[]::new);
    }

    private static Slugs slugsOf(RowSet<Row> rows) {
        Map<Kind, Map<String, String>> slugs = new EnumMap<>(Kind.class);
        rows.forEach(row -> put(slugs, row.getString("kind"), row.getString("name"), row.getString("slug")));
        return new Slugs(slugs);
    }

    private static Map<Kind, Set<String>> missing(Map<Kind, Set<String>> names, Slugs found) {
        Map<Kind, Set<String>> missing = new EnumMap<>(Kind.class);
        names.forEach((kind, wanted) -> {
            Set<String> rest = new TreeSet<>(wanted);
            rest.removeAll(found.slugs().getOrDefault(kind, Map.of()).keySet());
            if (!rest.isEmpty()) {
                missing.put(kind, rest);
            }
        });
        return missing;
    }

    private Uni<Void> make(Mutiny.Session session, Map<Kind, Set<String>> missing, String locale, String language, int round) {
        Uni<Void> made = Uni.createFrom().voidItem();
        for (Kind kind : Kind.values()) {
            if (missing.containsKey(kind)) {
                made = made.chain(() -> insert(session, kind, missing.get(kind), locale, language, round));
            }
        }
        return made;
    }

    private Uni<Void> insert(Mutiny.Session session, Kind kind, Set<String> names, String locale, String language, int round) {
        // two new names may have one slug: the first of them takes it, the other its next number a round later
        Map<String, Named> bySlug = names.stream().map(name -> Named.of(name, round))
                .collect(Collectors.toMap(Named::slug, named -> named, (first, second) -> first, TreeMap::new));
        Mutiny.MutationQuery insert = session.createNativeQuery(kind.insert).setParameter("named", json.write(bySlug.values()));
        if (kind == Kind.HEAD) {
            insert.setParameter("locale", locale).setParameter("language", language);
        }
        return insert.executeUpdate().replaceWithVoid();
    }

    /**
     * A slug for a name.
     *
     * @param slug the name in Latin letters, with the round's number from the second on
     * @param name the name
     */
    record Named(String slug, String name) {

        private static final int LONGEST = 120;

        static Named of(String name, int round) {
            String plain = Slug.ofName(name).orElseThrow();
            String number = round == 1 ? "" : "-" + round;
            return new Named(cut(plain, LONGEST - number.length()) + number, name);
        }

        private static String cut(String slug, int length) {
            String cut = slug.substring(0, Math.min(length, slug.length()));
            return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
        }
    }
}
