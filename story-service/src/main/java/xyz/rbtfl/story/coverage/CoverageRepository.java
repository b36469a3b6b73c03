package xyz.rbtfl.story.coverage;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import xyz.rbtfl.story.story.Rows;
import xyz.rbtfl.story.story.StoredJson;
import xyz.rbtfl.story.story.StorySummary;

/** The two queries behind an entity's coverage. */
@ApplicationScoped
class CoverageRepository {

    private static final String STORIES = """
            (select true as about, count(*) over () as total, null as text, null as sentence, null as language, %1$s
             from shown_editions($1) e
             where e.id in (select edition_id from about where entity = any($2))
             order by e.date desc, e.story limit 20)
            union all
            (select false, count(*) over (), m.text, m.sentence, m.language, %1$s
             from shown_editions($1) e
             join (select distinct on (edition_id) edition_id, text, sentence, language from mention
                   where entity = any($2) order by edition_id, position) m on m.edition_id = e.id
             order by e.date desc, e.story limit 20)
            """.formatted(StorySummary.COLUMNS);

    private static final String COMENTIONED = """
            select other.entity, count(*) as stories
            from shown_editions($1) e
            join about other on other.edition_id = e.id
            where e.id in (select edition_id from about where entity = any($2)) and other.entity <> all($2)
            group by other.entity order by stories desc, other.entity limit 20
            """;

    private final Pool database;
    private final StoredJson json;

    CoverageRepository(Pool database, StoredJson json) {
        this.database = database;
        this.json = json;
    }

    /** Coverage of an entity under all its slugs; nothing found is an empty answer, for stories do not know who exists. */
    Uni<CoverageView> coverageOf(String slug, List<String> allSlugs, String locale) {
        return query(STORIES, allSlugs, locale)
                .chain(stories -> query(COMENTIONED, allSlugs, locale).map(others -> viewOf(slug, stories, others)));
    }

    private Uni<List<Row>> query(String sql, List<String> entities, String locale) {
        return database.preparedQuery(sql)
                .execute(Tuple.of(locale, entities.toArray(String[]::new)))
                .map(Rows::list);
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
