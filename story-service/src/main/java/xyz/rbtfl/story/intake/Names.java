package xyz.rbtfl.story.intake;

import io.quarkus.runtime.annotations.RegisterForReflection;
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
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import xyz.rbtfl.story.document.StoryDocument;
import xyz.rbtfl.story.name.NameSlug;
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
                    select slug, 1, now()
                    from json_to_recordset(cast(cast(:named as text) as json)) as n(slug text) order by slug
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
                    select slug, name
                    from json_to_recordset(cast(cast(:named as text) as json)) as n(slug text, name text) order by name
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
     * What a document names.
     *
     * @param names    each once, by kind
     * @param locale   the edition's locale, in which its heads have their names
     * @param language what language the heads' names are in
     */
    record Named(Map<Kind, Set<String>> names, String locale, String language) {

        Named(StoryDocument document, String language) {
            this(
                    Map.of(
                            Kind.HEAD, Set.copyOf(document.heads()),
                            Kind.LENS, distinct(document.batches().stream().map(StoryDocument.Batch::lens)),
                            Kind.OUTLET, distinct(takes(document).map(StoryDocument.Take::outletName)),
                            Kind.REGION, distinct(takes(document).map(StoryDocument.Take::region))),
                    document.locale(),
                    language);
        }

        private static Stream<StoryDocument.Take> takes(StoryDocument document) {
            return document.batches().stream().flatMap(batch -> batch.takes().stream());
        }

        private static Set<String> distinct(Stream<String> names) {
            return names.collect(Collectors.toUnmodifiableSet());
        }

        private String[] of(Kind kind) {
            return names.get(kind).toArray(String[]::new);
        }

        /** What of it has no slug yet, by name. */
        private Map<Kind, SortedSet<String>> without(Slugs found) {
            Map<Kind, SortedSet<String>> missing = new EnumMap<>(Kind.class);
            names.forEach((kind, wanted) -> {
                SortedSet<String> rest = new TreeSet<>(wanted);
                rest.removeAll(found.slugs().getOrDefault(kind, Map.of()).keySet());
                if (!rest.isEmpty()) {
                    missing.put(kind, rest);
                }
            });
            return missing;
        }
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
     * The slugs of those of the names that are known already: nearly always all. A name keeps its slug, so this may be
     * asked before the transaction that needs it.
     */
    Uni<Slugs> known(Named named) {
        return database.preparedQuery(FIND)
                .execute(Tuple.of(
                        named.locale(),
                        named.of(Kind.HEAD),
                        named.of(Kind.LENS),
                        named.of(Kind.OUTLET),
                        named.of(Kind.REGION)))
                .map(Names::slugsOf);
    }

    /**
     * The slugs of all the names, which exist after this.
     *
     * @param known what {@link #known} found
     */
    Uni<Slugs> resolve(Mutiny.Session session, Named named, Slugs known) {
        return resolve(session, named, known, 1);
    }

    // each round tries the next number behind a slug that another name has
    private Uni<Slugs> resolve(Mutiny.Session session, Named named, Slugs known, int round) {
        Map<Kind, SortedSet<String>> missing = named.without(known);
        return missing.isEmpty()
                ? Uni.createFrom().item(known)
                : make(session, named, missing, round)
                        .chain(() -> find(session, named))
                        .chain(found -> resolve(session, named, found, round + 1));
    }

    // names made in a transaction are seen in it alone
    private static Uni<Slugs> find(Mutiny.Session session, Named named) {
        return session.createNativeQuery(FIND.replace('$', '?'), Object[].class)
                .setParameter(1, named.locale())
                .setParameter(2, named.of(Kind.HEAD))
                .setParameter(3, named.of(Kind.LENS))
                .setParameter(4, named.of(Kind.OUTLET))
                .setParameter(5, named.of(Kind.REGION))
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

    private static Slugs slugsOf(RowSet<Row> rows) {
        Map<Kind, Map<String, String>> slugs = new EnumMap<>(Kind.class);
        rows.forEach(row -> put(slugs, row.getString("kind"), row.getString("name"), row.getString("slug")));
        return new Slugs(slugs);
    }

    private Uni<Void> make(Mutiny.Session session, Named named, Map<Kind, SortedSet<String>> missing, int round) {
        Uni<Void> made = Uni.createFrom().voidItem();
        for (Kind kind : missing.keySet()) {
            made = made.chain(() -> insert(session, kind, named, missing.get(kind), round));
        }
        return made;
    }

    private Uni<Void> insert(Mutiny.Session session, Kind kind, Named named, SortedSet<String> names, int round) {
        // two new names may have one slug: the first of them takes it, the other its next number a round later
        Map<String, NewName> bySlug = names.stream()
                .map(name -> NewName.of(name, round))
                .collect(Collectors.toMap(NewName::slug, made -> made, (first, second) -> first, TreeMap::new));
        Mutiny.MutationQuery insert =
                session.createNativeQuery(kind.insert).setParameter("named", json.write(bySlug.values()));
        if (kind == Kind.HEAD) {
            insert.setParameter("locale", named.locale()).setParameter("language", named.language());
        }
        return insert.executeUpdate().replaceWithVoid();
    }

    /**
     * A slug for a name.
     *
     * @param slug the name in Latin letters, with the round's number from the second on
     * @param name the name
     */
    @RegisterForReflection // a statement takes it as JSON
    record NewName(String slug, String name) {

        private static final int LONGEST = 120;

        static NewName of(String name, int round) {
            String plain = NameSlug.of(name).orElseThrow();
            String number = round == 1 ? "" : "-" + round;
            return new NewName(cut(plain, LONGEST - number.length()) + number, name);
        }

        private static String cut(String slug, int length) {
            String cut = slug.substring(0, Math.min(length, slug.length()));
            return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
        }
    }
}
