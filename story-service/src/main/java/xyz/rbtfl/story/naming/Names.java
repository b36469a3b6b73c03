package xyz.rbtfl.story.naming;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the slugs of the heads, lenses, outlets and regions that the documents of a batch name, and makes those that
 * nobody has named before: the name transliterated to Latin, with a number behind it where another name has that slug.
 * Of new names that would have one slug, the first in the batch has it without a number.
 */
@ApplicationScoped
public class Names {

    private static final String FIND = """
            select 0 as kind, n.locale, n.name, n.head as slug
            from unnest($1::text[], $2::text[]) as w(locale, name)
            join head_name n on n.locale = w.locale and n.name = w.name
            union all select 1, '', name, slug from lens where name = any($3::text[])
            union all select 2, '', name, slug from outlet where name = any($4::text[])
            union all select 3, '', name, slug from region where name = any($5::text[])
            """;

    // leaves out slugs that are taken
    private static final String MAKE = """
            with named as (
                select * from unnest($1::integer[], $2::text[], $3::text[], $4::text[],
                    $5::text[]) as n(kind, slug, locale, name, language)),
            heads as (
                insert into head (slug, revision, updated_at)
                select slug, 1, now() from named where kind = 0 order by slug on conflict do nothing returning slug),
            names as (
                insert into head_name (head, locale, name, language)
                select slug, n.locale, n.name, n.language from heads join named n using (slug)
                where n.kind = 0 order by n.locale, n.name
                on conflict do nothing returning locale, name, head as slug),
            lenses as (
                insert into lens (slug, name) select slug, name from named where kind = 1 order by slug
                on conflict do nothing returning name, slug),
            outlets as (
                insert into outlet (slug, name) select slug, name from named where kind = 2 order by slug
                on conflict do nothing returning name, slug),
            regions as (
                insert into region (slug, name) select slug, name from named where kind = 3 order by slug
                on conflict do nothing returning name, slug)
            select 0 as kind, locale, name, slug from names
            union all select 1, '', name, slug from lenses
            union all select 2, '', name, slug from outlets
            union all select 3, '', name, slug from regions
            """;

    private static final NameKind[] KINDS = NameKind.values();

    private final NameLocks locks;

    Names(NameLocks locks) {
        this.locks = locks;
    }

    /** The slugs of those of the names that are known already: nearly always all. */
    public Uni<Map<Name, String>> find(SqlConnection batch, Collection<WantedNames> wanted) {
        Set<Name> names = new HashSet<>();
        wanted.forEach(document -> names.addAll(document.names()));
        return find(batch, names);
    }

    private static Uni<Map<Name, String>> find(SqlConnection batch, Set<Name> names) {
        return batch.preparedQuery(FIND)
                .execute(Tuple.of(
                        texts(names, NameKind.HEAD, Name::locale),
                        texts(names, NameKind.HEAD, Name::text),
                        texts(names, NameKind.LENS, Name::text),
                        texts(names, NameKind.OUTLET, Name::text),
                        texts(names, NameKind.REGION, Name::text)))
                .map(Names::slugsOf);
    }

    private static String[] texts(Set<Name> names, NameKind kind, Function<Name, String> text) {
        return names.stream().filter(name -> name.kind() == kind).map(text).toArray(String[]::new);
    }

    private static Map<Name, String> slugsOf(RowSet<Row> rows) {
        Map<Name, String> slugs = new HashMap<>();
        rows.forEach(row ->
                slugs.put(new Name(KINDS[row.getInteger(0)], row.getString(1), row.getString(2)), row.getString(3)));
        return slugs;
    }

    /**
     * The slugs of all the names, which exist after this.
     *
     * @param wanted what documents name, in the order of the batch
     * @param known  what {@link #find} found
     */
    public Uni<Map<Name, String>> resolve(
            SqlConnection batch, Collection<WantedNames> wanted, Map<Name, String> known) {
        Map<Name, WantedNames> missing = new LinkedHashMap<>();
        wanted.forEach(document -> document.names().forEach(name -> missing.putIfAbsent(name, document)));
        missing.keySet().removeAll(known.keySet());
        return missing.isEmpty()
                ? Uni.createFrom().item(known)
                : locks.take(batch, locksOf(missing.keySet()))
                        .chain(() -> foundOrMade(batch, missing, new HashMap<>(known), 1));
    }

    private static Set<NameLocks.Lock> locksOf(Set<Name> names) {
        Set<NameLocks.Lock> taken = new HashSet<>();
        names.forEach(name -> taken.add(NameLocks.ofName(name.kind(), name.text())));
        return taken;
    }

    // each round tries the next number behind a slug that another name has
    private static Uni<Map<Name, String>> foundOrMade(
            SqlConnection batch, Map<Name, WantedNames> missing, Map<Name, String> slugs, int round) {
        return find(batch, missing.keySet())
                .chain(found -> have(slugs, missing, found).isEmpty()
                        ? Uni.createFrom().item(slugs)
                        : make(batch, missing, round)
                                .chain(made -> have(slugs, missing, made).isEmpty()
                                        ? Uni.createFrom().item(slugs)
                                        : foundOrMade(batch, missing, slugs, round + 1)));
    }

    private static Map<Name, WantedNames> have(
            Map<Name, String> slugs, Map<Name, WantedNames> missing, Map<Name, String> more) {
        slugs.putAll(more);
        missing.keySet().removeAll(more.keySet());
        return missing;
    }

    private static Uni<Map<Name, String>> make(SqlConnection batch, Map<Name, WantedNames> missing, int round) {
        // two new names may have one slug: the first of them takes it, the other its next number a round later
        Map<Lead, NewName> first = new LinkedHashMap<>();
        missing.forEach((name, document) -> {
            NewName made = NewName.of(name, document, round);
            first.putIfAbsent(new Lead(name.kind(), made.slug()), made);
        });
        List<NewName> made = new ArrayList<>(first.values());
        return batch.preparedQuery(MAKE)
                .execute(Tuple.of(
                        made.stream().map(one -> one.name().kind().ordinal()).toArray(Integer[]::new),
                        made.stream().map(NewName::slug).toArray(String[]::new),
                        made.stream().map(one -> one.name().locale()).toArray(String[]::new),
                        made.stream().map(one -> one.name().text()).toArray(String[]::new),
                        made.stream().map(NewName::language).toArray(String[]::new)))
                .map(Names::slugsOf);
    }

    private record Lead(NameKind kind, String slug) {}

    /**
     * A slug for a name.
     *
     * @param slug     the name in Latin letters, with the round's number from the second on
     * @param name     the name
     * @param language what language a head's name is in
     */
    private record NewName(String slug, Name name, String language) {

        private static final int LONGEST = 120;

        static NewName of(Name name, WantedNames document, int round) {
            String plain = requireNonNull(document.plainSlugOf(name));
            String number = round == 1 ? "" : "-" + round;
            String language = name.kind() == NameKind.HEAD ? document.languageOf(name.text()) : "";
            return new NewName(cut(plain, LONGEST - number.length()) + number, name, language);
        }

        private static String cut(String slug, int length) {
            String cut = slug.substring(0, Math.min(length, slug.length()));
            return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
        }
    }
}
