package xyz.rbtfl.story.story;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import io.quarkus.hibernate.reactive.panache.Panache;
import xyz.rbtfl.story.problem.Failure;
import xyz.rbtfl.story.problem.Problem;

/** The queries behind stories and lists of them: one each. */
@ApplicationScoped
class StoryRepository {

    // every edition of the story; the nearest one carries what its page needs
    private static final String STORY = """
            with ranked as (
                select e.id, e.locale, e.headline, e.headline_language, e.date, e.revision, e.hash, e.created_at,
                       e.updated_at, e.deleted_at is not null as deleted, e.view, e.links,
                       row_number() over (order by e.deleted_at is not null, locale_rank(e.locale, :locale),
                                                   e.created_at, e.id) = 1 as shown
                from edition e where e.story = :slug)
            select locale, headline, headline_language, date, revision, hash, updated_at, deleted, shown,
                   case when shown then view end as view,
                   case when shown then links end as links,
                   case when shown then cast(heads_of(id, :locale) as text) end as heads,
                   case when shown then cast(related_of(id, :locale) as text) end as related
            from ranked order by created_at, id
            """;

    private static final String PAGE = "select " + StorySummary.COLUMNS + """
            from shown_editions(:locale) e
            where (cast(:date as date) is null or e.date < :date or e.date = :date and e.story > :slug)
            %s
            order by e.date desc, e.story limit :limit
            """;

    private final StoredJson json;

    StoryRepository(StoredJson json) {
        this.json = json;
    }

    /**
     * A story by the edition nearest to a locale.
     *
     * @throws Failure 404 when it never existed, 410 when all its editions were deleted
     */
    @WithSession
    Uni<StoryView> getStory(String slug, String locale) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(STORY, Tuple.class)
                        .setParameter("slug", slug)
                        .setParameter("locale", locale)
                        .getResultList())
                .map(rows -> storyOf(slug, rows));
    }

    /** A page of stories, newest first. */
    @WithSession
    Uni<StoryPage> listStories(StoryFilter filter, Optional<PageKey> after, int limit) {
        return Panache.getSession()
                .chain(session -> pageQuery(session, filter, after).setParameter("limit", limit + 1).getResultList())
                .map(rows -> rows.stream().map(row -> StorySummary.of(row, json)).toList())
                .map(stories -> StoryPage.of(stories, limit));
    }

    private static Mutiny.SelectionQuery<Tuple> pageQuery(Mutiny.Session session, StoryFilter filter, Optional<PageKey> after) {
        Mutiny.SelectionQuery<Tuple> query = session.createNativeQuery(PAGE.formatted(filter.conditions()), Tuple.class)
                .setParameter("locale", filter.locale())
                .setParameter("date", after.map(PageKey::date).orElse(null))
                .setParameter("slug", after.map(PageKey::slug).orElse(null));
        filter.parameters().forEach(query::setParameter);
        return query;
    }

    private StoryView storyOf(String slug, List<Tuple> rows) {
        Tuple shown = rows.stream().filter(row -> row.get("shown", Boolean.class)).findFirst()
                .orElseThrow(() -> Failure.of(Problem.NOT_FOUND, "There is no story `" + slug + "`."));
        if (shown.get("deleted", Boolean.class)) {
            throw Failure.of(Problem.GONE, "The story `" + slug + "` was deleted.");
        }
        StoryView.Links links = json.read(shown.get("links", String.class), StoryView.Links.class);
        return new StoryView(slug, shown.get("locale", String.class), shown.get("view", String.class),
                rows.stream().filter(row -> !row.get("deleted", Boolean.class)).map(StoryRepository::linkOf).toList(),
                json.list(shown.get("heads", String.class), HeadName.class),
                json.list(shown.get("related", String.class), StoryView.RelatedStory.class),
                links.outlets(), links.regions(), links.lenses());
    }

    private static StoryView.EditionLink linkOf(Tuple row) {
        return new StoryView.EditionLink(row.get("locale", String.class), row.get("headline", String.class),
                row.get("headline_language", String.class), row.get("date", LocalDate.class),
                row.get("revision", Integer.class), row.get("hash", String.class), row.get("updated_at", OffsetDateTime.class).toInstant());
    }
}
