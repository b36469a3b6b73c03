package xyz.rbtfl.story.story;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import xyz.rbtfl.story.edition.NamedParts;
import xyz.rbtfl.story.head.HeadName;
import xyz.rbtfl.story.locale.LocaleRanks;
import xyz.rbtfl.wire.database.Reads;
import xyz.rbtfl.wire.database.Reads.Kind;
import xyz.rbtfl.wire.database.StoredJson;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/** Reads a story whole, with one query. */
@ApplicationScoped
class StoryRepository {

    // every edition of the story; the nearest one carries what its page needs
    private static final String STORY = """
            with ranked as (
                select e.id, e.locale, e.headline, e.headline_language, e.date, e.revision, e.hash, e.created_at,
                       e.updated_at, e.deleted_at is not null as deleted, e.view, e.links,
                       row_number() over (order by e.deleted_at is not null, locale_rank(e.locale, cast($1 as jsonb)),
                                                   e.created_at, e.id) = 1 as shown
                from edition e where e.story = $2)
            select locale, headline, headline_language, date, revision, hash, updated_at, deleted, shown,
                   case when shown then view end as view,
                   case when shown then links end as links,
                   case when shown then cast(heads_of(id, cast($1 as jsonb)) as text) end as heads,
                   case when shown then cast(related_of(id, cast($1 as jsonb)) as text) end as related
            from ranked order by created_at, id
            """;

    private final Reads reads;
    private final LocaleRanks ranks;
    private final StoredJson json;

    StoryRepository(Reads reads, LocaleRanks ranks, StoredJson json) {
        this.reads = reads;
        this.ranks = ranks;
        this.json = json;
    }

    /**
     * A story by the edition nearest to a locale.
     *
     * @throws Failure 404 when it never existed, 410 when all its editions were deleted
     */
    Uni<StoryView> getStory(String slug, String locale) {
        return ranks.of(locale)
                .chain(nearest -> reads.rows(Kind.ONE, STORY, Tuple.of(nearest, slug), row -> row))
                .map(rows -> storyOf(slug, rows));
    }

    private StoryView storyOf(String slug, List<Row> rows) {
        Row shown = rows.stream()
                .filter(row -> row.getBoolean("shown"))
                .findFirst()
                .orElseThrow(() -> Failure.of(Problem.NOT_FOUND, "There is no story `" + slug + "`."));
        if (shown.getBoolean("deleted")) {
            throw Failure.of(Problem.GONE, "The story `" + slug + "` was deleted.");
        }
        NamedParts named = json.read(shown.getString("links"), NamedParts.class);
        return new StoryView(
                slug,
                shown.getString("locale"),
                shown.getString("view"),
                rows.stream()
                        .filter(row -> !row.getBoolean("deleted"))
                        .map(StoryRepository::linkOf)
                        .toList(),
                json.list(shown.getString("heads"), HeadName.class),
                json.list(shown.getString("related"), StoryView.RelatedStory.class),
                named.outlets(),
                named.regions(),
                named.lenses());
    }

    private static StoryView.EditionLink linkOf(Row row) {
        return new StoryView.EditionLink(
                row.getString("locale"),
                row.getString("headline"),
                row.getString("headline_language"),
                row.getLocalDate("date"),
                row.getInteger("revision"),
                row.getString("hash"),
                row.getOffsetDateTime("updated_at").toInstant());
    }
}
