package xyz.rbtfl.story.storing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xyz.rbtfl.story.storing.StoredEdition.Living;
import xyz.rbtfl.story.storing.StoredEdition.Place;
import xyz.rbtfl.story.storing.StoredEdition.Shown;

/** The stories of a batch: locked and read before it is decided, written when it is. */
@ApplicationScoped
public class StoryRows {

    // one row after the other, in the order of the array
    private static final String LOCK = """
            select 1 from unnest($1::text[]) as wanted(story)
            cross join lateral pg_advisory_xact_lock(hashtextextended(wanted.story, 0))
            """;

    // a statement of its own: it sees what was committed before the locks were given
    private static final String READ = """
            select w.story, w.locale,
                   coalesce(e.id, nextval('edition_id_seq')) as id, coalesce(e.revision, 0) as revision,
                   e.id is not null and e.deleted_at is null as living, e.hash, e.declared, e.touched, e.type, e.date,
                   e.headline, e.standfirst, e.takes, e.created_at,
                   case when w.languages then cast(cast(e.view as json) -> 'languages' as text) end as languages
            from unnest($1::text[], $2::text[], $3::boolean[]) as w(story, locale, languages)
            left join edition e on e.story = w.story and e.locale = w.locale
            """;

    private static final String LIST = "select 1 from list_stories($1)";

    private final EditionRows editions;
    private final PartRows parts;
    private final RevisionRows revisions;

    StoryRows(EditionRows editions, PartRows parts, RevisionRows revisions) {
        this.editions = editions;
        this.parts = parts;
        this.revisions = revisions;
    }

    /**
     * Begins a transaction, and makes other writers of the stories wait until it ends.
     *
     * @param wanted where the editions stand that it is about, each with whether the languages of its fields are needed
     * @return what is stored there, for each
     */
    public Uni<Map<Place, StoredEdition>> open(SqlConnection connection, Map<Place, Boolean> wanted) {
        List<Map.Entry<Place, Boolean>> places = new ArrayList<>(wanted.entrySet());
        String[] stories = places.stream()
                .map(place -> place.getKey().story())
                .distinct()
                .sorted()
                .toArray(String[]::new);
        Tuple read = Columns.of(places)
                .text(place -> place.getKey().story())
                .text(place -> place.getKey().locale())
                .flag(Map.Entry::getValue)
                .tuple();
        return Transactions.sent(List.of(
                        Transactions.begin(connection),
                        connection.preparedQuery(LOCK).execute(Tuple.of(stories)),
                        connection.preparedQuery(READ).execute(read)))
                .map(answers -> storedOf(answers.get(2)));
    }

    private static Map<Place, StoredEdition> storedOf(RowSet<Row> rows) {
        Map<Place, StoredEdition> stored = new HashMap<>();
        rows.forEach(row -> stored.put(
                new Place(row.getString("story"), row.getString("locale")),
                new StoredEdition(
                        row.getLong("id"),
                        row.getInteger("revision"),
                        row.getBoolean("living") ? Optional.of(livingOf(row)) : Optional.empty())));
        return stored;
    }

    private static Living livingOf(Row row) {
        return new Living(
                row.getString("hash"),
                row.getString("declared"),
                Optional.ofNullable(row.getString("languages")).orElse("{}"),
                row.getString("touched"),
                new Shown(
                        row.getString("type"),
                        row.getLocalDate("date"),
                        row.getString("headline"),
                        row.getString("standfirst"),
                        row.getInteger("takes")),
                row.getOffsetDateTime("created_at").toInstant());
    }

    /**
     * Writes all that a batch leaves.
     *
     * @param left  each edition once
     * @param made  the revisions, in the order of the batch
     */
    public Uni<Void> write(SqlConnection connection, List<Left> left, List<Revision> made) {
        List<Uni<RowSet<Row>>> statements = new ArrayList<>();
        parts.clear(connection, left).ifPresent(statements::add);
        editions.fill(connection, left).ifPresent(statements::add);
        editions.bury(connection, left).ifPresent(statements::add);
        parts.write(connection, left).ifPresent(statements::add);
        statements.add(connection
                .preparedQuery(LIST)
                .execute(Tuple.of(left.stream()
                        .map(edition -> edition.place().story())
                        .distinct()
                        .sorted()
                        .toArray(String[]::new))));
        statements.add(revisions.write(connection, left, made));
        return Transactions.sent(statements).replaceWithVoid();
    }
}
