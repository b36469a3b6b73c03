package xyz.rbtfl.story.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            select 'HEAD' as kind, name, head as slug from head_name
            where locale = :locale and name in (select json_array_elements_text(cast(cast(:names as text) as json) -> 'HEAD'))
            union all
            select 'LENS', name, slug from lens where name in (select json_array_elements_text(cast(cast(:names as text) as json) -> 'LENS'))
            union all
            select 'OUTLET', name, slug from outlet where name in (select json_array_elements_text(cast(cast(:names as text) as json) -> 'OUTLET'))
            union all
            select 'REGION', name, slug from region where name in (select json_array_elements_text(cast(cast(:names as text) as json) -> 'REGION'))
            """;

    private final StoredJson json;

    Names(StoredJson json) {
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
     * The slugs of all the given names, which exist after this.
     *
     * @param locale   the edition's locale, in which heads have their names
     * @param language what language the heads' names are in
     */
    Uni<Slugs> resolve(Mutiny.Session session, Map<Kind, Set<String>> names, String locale, String language) {
        return resolve(session, names, locale, language, 1);
    }

    // each round tries the next number behind a slug that another name has
    private Uni<Slugs> resolve(Mutiny.Session session, Map<Kind, Set<String>> names, String locale, String language, int round) {
        return find(session, names, locale).chain(found -> {
            Map<Kind, Set<String>> missing = missing(names, found);
            return missing.isEmpty()
                    ? Uni.createFrom().item(found)
                    : make(session, missing, locale, language, round)
                            .chain(() -> resolve(session, names, locale, language, round + 1));
        });
    }

    private Uni<Slugs> find(Mutiny.Session session, Map<Kind, Set<String>> names, String locale) {
        return session.createNativeQuery(FIND, Tuple.class)
                .setParameter("locale", locale)
                .setParameter("names", json.write(names))
                .getResultList()
                .map(rows -> new Slugs(rows.stream().collect(Collectors.groupingBy(
                        row -> Kind.valueOf(row.get("kind", String.class)), () -> new EnumMap<>(Kind.class),
                        Collectors.toMap(row -> row.get("name", String.class), row -> row.get("slug", String.class))))));
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
