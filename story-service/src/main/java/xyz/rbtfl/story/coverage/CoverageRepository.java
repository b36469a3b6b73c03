package xyz.rbtfl.story.coverage;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import xyz.rbtfl.story.list.StorySummary;
import xyz.rbtfl.story.locale.LocaleRanks;
import xyz.rbtfl.wire.database.Reads;
import xyz.rbtfl.wire.database.Reads.Kind;
import xyz.rbtfl.wire.database.StoredJson;

/** The two queries behind an entity's coverage, which cost no more for an entity of very many stories. */
@ApplicationScoped
class CoverageRepository {

    // the newest stories of a kind of list, under any of an entity's slugs; each slug's rows come in the order of their
    // index
    private static final String NEWEST = """
            select distinct l.date as listed, l.story from unnest(cast($%3$d as text[])) as wanted(tag)
            cross join lateral (select date, story from listing where kind = '%1$s' and tag = wanted.tag
                                order by date desc, story limit %2$d) l
            order by listed desc, l.story limit %2$d
            """;

    static final String STORIES = String.format(
            Locale.ROOT,
            """
            with about as materialized (%1$s), mentioning as materialized (%2$s)
            (select true as about, (select count(*) from about) as total,
                    null as text, null as sentence, null as language, a.listed, %3$s
             from (select * from about order by listed desc, story limit 20) a
             cross join lateral shown_edition(a.story, cast($1 as jsonb)) e
             order by a.listed desc, a.story)
            union all
            (select false, (select count(*) from mentioning), m.text, m.sentence, m.language, a.listed, %3$s
             from (select * from mentioning order by listed desc, story limit 20) a
             cross join lateral shown_edition(a.story, cast($1 as jsonb)) e
             cross join lateral (
                 select m.text, m.sentence, m.language from edition o join mention m on m.edition_id = o.id
                 where o.story = a.story and o.deleted_at is null and m.entity = any($2)
                 order by locale_rank(o.locale, cast($1 as jsonb)), o.created_at, o.id, m.position limit 1) m
             order by a.listed desc, a.story)
            """,
            String.format(Locale.ROOT, NEWEST, "entity", CoverageView.MOST_COUNTED, 2),
            String.format(Locale.ROOT, NEWEST, "mention", CoverageView.MOST_COUNTED, 2),
            StorySummary.COLUMNS);

    static final String COMENTIONED = String.format(
            Locale.ROOT, """
            with about as materialized (%s)
            select other.tag as entity, count(*) as stories
            from about join listing other on other.story = about.story and other.kind = 'entity'
            where other.tag <> all($1)
            group by other.tag order by stories desc, other.tag limit 20
            """, String.format(Locale.ROOT, NEWEST, "entity", CoverageView.COMENTIONED_IN, 1));

    private final Reads reads;
    private final LocaleRanks ranks;
    private final StoredJson json;

    CoverageRepository(Reads reads, LocaleRanks ranks, StoredJson json) {
        this.reads = reads;
        this.ranks = ranks;
        this.json = json;
    }

    /**
     * Coverage of an entity under all its slugs. Where nothing is found the answer is empty: this service does not know
     * which entities exist.
     */
    Uni<CoverageView> coverageOf(String slug, List<String> allSlugs, String locale) {
        String[] slugs = allSlugs.toArray(String[]::new);
        return ranks.of(locale)
                .chain(nearest -> query(STORIES, Tuple.of(nearest, slugs)))
                .chain(stories ->
                        query(COMENTIONED, Tuple.of((Object) slugs)).map(others -> viewOf(slug, stories, others)));
    }

    private Uni<List<Row>> query(String sql, Tuple parameters) {
        return reads.rows(Kind.GATHERED, sql, parameters, row -> row);
    }

    private CoverageView viewOf(String slug, List<Row> stories, List<Row> others) {
        List<Row> about =
                stories.stream().filter(row -> row.getBoolean("about")).toList();
        List<Row> mentions =
                stories.stream().filter(row -> !row.getBoolean("about")).toList();
        return new CoverageView(
                slug,
                new CoverageView.About(total(about), all(about, row -> StorySummary.of(row, json))),
                new CoverageView.Mentions(total(mentions), all(mentions, this::mentioning)),
                all(others, row -> new CoverageView.Comentioned(row.getString("entity"), row.getLong("stories"))));
    }

    private static long total(List<Row> rows) {
        return rows.isEmpty() ? 0 : rows.get(0).getLong("total");
    }

    private static <T> List<T> all(List<Row> rows, Function<Row, T> of) {
        return rows.stream().map(of).toList();
    }

    private CoverageView.Mentioning mentioning(Row row) {
        return new CoverageView.Mentioning(
                StorySummary.of(row, json),
                row.getString("text"),
                row.getString("sentence"),
                row.getString("language"));
    }
}
