package xyz.rbtfl.entity.follow;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.function.Function;
import xyz.rbtfl.entity.change.Change;
import xyz.rbtfl.entity.change.ChangeLog;
import xyz.rbtfl.entity.entity.EntityContent;
import xyz.rbtfl.entity.entity.StoredContent;
import xyz.rbtfl.entity.follow.StoryChanges.Mention;

/** The rows that following makes: stubs with their changes, candidates, and the cursor, all in one statement. */
@ApplicationScoped
class SightingRows {

    private static final String CURSOR = "select cursor from followed where feed = 'story'";

    private static final String APPLY = """
            with stubs as (
                insert into entity (slug, kind, stub, content, hash, revision, updated_at)
                select slug, 'unknown', true, $3, $4, 0, $5 from unnest(cast($1 as text[])) as slug order by slug
                on conflict (slug) do nothing
                returning slug),
            announced as (
                insert into change (event)
                select event from unnest(cast($1 as text[]), cast($2 as text[])) as named(slug, event) join stubs using (slug)
                order by slug),
            candidates as (
                insert into candidate (entity, language, text)
                select * from unnest(cast($6 as text[]), cast($7 as text[]), cast($8 as text[])) as linked(entity, language, text)
                order by entity, language, text
                on conflict do nothing)
            update followed set cursor = $9 where feed = 'story'
            """;

    private final Pool pool;
    private final ChangeLog changes;
    private final StoredContent json;
    private final Clock clock;

    SightingRows(Pool pool, ChangeLog changes, StoredContent json, Clock clock) {
        this.pool = pool;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    /** How far the feed was applied; empty at its start. */
    Uni<String> cursor() {
        return pool.query(CURSOR).execute().map(rows -> rows.iterator().next().getString(0));
    }

    /**
     * Applies what a page says, unless another replica was faster.
     *
     * @param after cursor that the page was asked with
     * @param next  cursor to go on with
     * @return whether it was applied
     */
    Uni<Boolean> apply(String after, Sightings sightings, String next) {
        return pool.withTransaction(connection -> locked(connection)
                .chain(stored -> stored.equals(after)
                        ? write(connection, sightings, next).replaceWith(true)
                        : Uni.createFrom().item(false)));
    }

    /** Goes back to the start of the feed, unless another replica has moved on. */
    Uni<Boolean> startAgain(String after) {
        return pool.preparedQuery("update followed set cursor = '' where feed = 'story' and cursor = $1")
                .execute(Tuple.of(after))
                .map(result -> result.rowCount() == 1);
    }

    private static Uni<String> locked(SqlConnection connection) {
        return connection
                .query(CURSOR + " for update")
                .execute()
                .map(rows -> rows.iterator().next().getString(0));
    }

    private Uni<Void> write(SqlConnection connection, Sightings sightings, String next) {
        String nothing = json.write(EntityContent.NOTHING);
        Tuple parameters = Tuple.tuple()
                .addValue(sightings.entities().toArray(String[]::new))
                .addValue(sightings.entities().stream().map(this::event).toArray(String[]::new))
                .addString(nothing)
                .addString(StoredContent.hash(nothing))
                .addOffsetDateTime(clock.instant().atOffset(ZoneOffset.UTC))
                .addValue(column(sightings, Mention::entity))
                .addValue(column(sightings, Mention::language))
                .addValue(column(sightings, Mention::text))
                .addString(next);
        return connection.preparedQuery(APPLY).execute(parameters).replaceWithVoid();
    }

    private String event(String entity) {
        return changes.event(Change.of(Change.Kind.CREATED, entity, true));
    }

    private static String[] column(Sightings sightings, Function<Mention, String> part) {
        return sightings.candidates().stream().map(part).toArray(String[]::new);
    }
}
