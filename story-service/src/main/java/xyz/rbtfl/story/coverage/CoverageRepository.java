package xyz.rbtfl.story.coverage;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.function.Function;
import xyz.rbtfl.story.story.StoredJson;
import xyz.rbtfl.story.story.StorySummary;

/** The two queries behind an entity's coverage. */
@ApplicationScoped
class CoverageRepository {

    private static final String STORIES = """
            (select true as about, count(*) over () as total, null as text, null as sentence, null as language, %1$s
             from shown_editions(:locale) e
             where e.id in (select edition_id from about where entity in (:entities))
             order by e.date desc, e.story limit 20)
            union all
            (select false, count(*) over (), m.text, m.sentence, m.language, %1$s
             from shown_editions(:locale) e
             join (select distinct on (edition_id) edition_id, text, sentence, language from mention
                   where entity in (:entities) order by edition_id, position) m on m.edition_id = e.id
             order by e.date desc, e.story limit 20)
            """.formatted(StorySummary.COLUMNS);

    private static final String COMENTIONED = """
            select other.entity, count(*) as stories
            from shown_editions(:locale) e
            join about other on other.edition_id = e.id
            where e.id in (select edition_id from about where entity in (:entities)) and other.entity not in (:entities)
            group by other.entity order by stories desc, other.entity limit 20
            """;

    private final StoredJson json;

    CoverageRepository(StoredJson json) {
        this.json = json;
    }

    /** Coverage of an entity under all its slugs; nothing found is an empty answer, for stories do not know who exists. */
    @WithSession
    Uni<CoverageView> coverageOf(String slug, List<String> allSlugs, String locale) {
        return query(STORIES, allSlugs, locale)
                .chain(stories -> query(COMENTIONED, allSlugs, locale).map(others -> viewOf(slug, stories, others)));
    }

    private static Uni<List<Tuple>> query(String sql, List<String> entities, String locale) {
        return Panache.getSession().chain(session -> session.createNativeQuery(sql, Tuple.class)
                .setParameter("locale", locale).setParameter("entities", entities).getResultList());
    }

    private CoverageView viewOf(String slug, List<Tuple> stories, List<Tuple> others) {
        List<Tuple> about = stories.stream().filter(row -> row.get("about", Boolean.class)).toList();
        List<Tuple> mentions = stories.stream().filter(row -> !row.get("about", Boolean.class)).toList();
        return new CoverageView(slug,
                new CoverageView.About(total(about), all(about, row -> StorySummary.of(row, json))),
                new CoverageView.Mentions(total(mentions), all(mentions, this::mentioning)),
                all(others, row -> new CoverageView.Comentioned(row.get("entity", String.class), row.get("stories", Long.class))));
    }

    private static long total(List<Tuple> rows) {
        return rows.isEmpty() ? 0 : rows.get(0).get("total", Long.class);
    }

    private static <T> List<T> all(List<Tuple> rows, Function<Tuple, T> of) {
        return rows.stream().map(of).toList();
    }

    private CoverageView.Mentioning mentioning(Tuple row) {
        return new CoverageView.Mentioning(StorySummary.of(row, json), row.get("text", String.class),
                row.get("sentence", String.class), row.get("language", String.class));
    }
}
