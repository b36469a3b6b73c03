package xyz.rbtfl.entity.follow;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import xyz.rbtfl.entity.change.Change;
import xyz.rbtfl.entity.entity.EntityContent;
import xyz.rbtfl.entity.entity.StoredContent;
import xyz.rbtfl.entity.follow.Sightings.Sighting;
import xyz.rbtfl.entity.follow.StoryChanges.Edition;
import xyz.rbtfl.wire.change.ChangeLog;

/** The rows that following makes: sightings, stubs with their changes, and the cursor, all in one statement. */
@ApplicationScoped
class SightingRows {

    private static final String CURSOR = "select cursor from followed where feed = 'story-sightings'";

    /** Stands for the slug in the text of an event; a slug needs no escaping there. */
    private static final String ANY = "{slug}";

    /*
     * All parts of the statement see the rows as they were before it. So an entity is named by no story any more when
     * the changed editions do not say it now, and no other edition has a sighting of it.
     */
    private static final String APPLY = """
            with changed as (
                select * from unnest(cast($1 as text[]), cast($2 as text[])) as changed(story, locale)),
            said as (
                select * from unnest(cast($3 as text[]), cast($4 as text[]), cast($5 as text[]), cast($6 as text[]),
                                     cast($7 as text[])) as said(story, locale, entity, language, text)),
            unsaid as (
                delete from sighting s using changed c
                where s.story = c.story and s.locale = c.locale
                  and (s.story, s.locale, s.entity, s.language, s.text) not in (select * from said)
                returning s.entity),
            seen as (
                insert into sighting (story, locale, entity, language, text) select * from said
                on conflict do nothing),
            made as (
                insert into entity (slug, kind, stub, content, hash, revision, updated_at)
                select distinct entity, 'unknown', true, $9, $10, 0, cast($11 as timestamptz) from said order by entity
                on conflict (slug) do nothing
                returning slug),
            touched as (
                select * from unnest(cast($8 as text[])) as touched(entity) union select entity from unsaid),
            forgotten as (
                delete from entity e using touched t
                where e.slug = t.entity and e.stub
                  and t.entity not in (select entity from said)
                  and not exists (
                      select from sighting s
                      where s.entity = t.entity and (s.story, s.locale) not in (select * from changed))
                returning e.slug),
            announced as (
                insert into change (event)
                select replace($12, '{slug}', slug) from made
                union all select replace($13, '{slug}', slug) from forgotten
                order by 1)
            update followed set cursor = $14 where feed = 'story-sightings'
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
        return pool.preparedQuery("update followed set cursor = '' where feed = 'story-sightings' and cursor = $1")
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
                .addValue(sightings.editions().stream().map(Edition::story).toArray(String[]::new))
                .addValue(sightings.editions().stream().map(Edition::locale).toArray(String[]::new))
                .addValue(sightings.column(Sighting::story))
                .addValue(sightings.column(Sighting::locale))
                .addValue(sightings.column(Sighting::entity))
                .addValue(sightings.column(Sighting::language))
                .addValue(sightings.column(Sighting::text))
                .addValue(sightings.touched().toArray(String[]::new))
                .addString(nothing)
                .addString(StoredContent.hash(nothing))
                .addOffsetDateTime(clock.instant().atOffset(ZoneOffset.UTC))
                .addString(event(Change.Kind.CREATED))
                .addString(event(Change.Kind.DELETED))
                .addString(next);
        return connection.preparedQuery(APPLY).execute(parameters).replaceWithVoid();
    }

    private String event(Change.Kind kind) {
        return changes.event(Change.of(kind, ANY, true));
    }
}
