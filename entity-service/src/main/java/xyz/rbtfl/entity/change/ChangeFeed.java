package xyz.rbtfl.entity.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the feed, and waits at its end. */
@ApplicationScoped
class ChangeFeed {

    /** How long a follower waits at most before the feed is read again, whether or not it was woken. */
    private static final Duration POLL = Duration.ofMillis(250);

    /*
     * One row at least, for the database's identity: the cluster, its timeline (a restore to a point in time and a
     * failover begin a new one) and the database's own oid (dropped and created again, it has another).
     */
    private static final String PAGE = """
            select md5(concat_ws('.', s.system_identifier, c.timeline_id, d.oid)) as database,
                   p.transaction, p.sequence, p.at, p.event
            from pg_control_system() s, pg_control_checkpoint() c, pg_database d
            left join lateral (
                select transaction, sequence, at, event from change
                where (transaction, sequence) > ($1, $2)
                  and transaction < cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)
                order by transaction, sequence limit $3) p on true
            where d.datname = current_database()
            order by p.transaction, p.sequence
            """;

    private final Pool database;
    private final ChangeSignal signal;
    private final ObjectMapper json;

    ChangeFeed(Pool database, ChangeSignal signal, ObjectMapper json) {
        this.database = database;
        this.signal = signal;
        this.json = json;
    }

    /** The changes after a cursor; where there are none, waits for one until the deadline, or until this process is to end. */
    Uni<ChangePage> after(Cursor cursor, int limit, Instant deadline) {
        return page(cursor, limit)
                .chain(page -> page.isEmpty() && Instant.now().isBefore(deadline) && !signal.isStopping()
                        ? signal.next(POLL).chain(() -> after(cursor, limit, deadline))
                        : Uni.createFrom().item(page));
    }

    // a connection for each look: nobody holds one while waiting
    private Uni<ChangePage> page(Cursor cursor, int limit) {
        return database.preparedQuery(PAGE)
                .execute(Tuple.of(cursor.transaction(), cursor.sequence(), limit))
                .map(rows -> pageOf(cursor, rows));
    }

    private ChangePage pageOf(Cursor after, RowSet<Row> rows) {
        Cursor here = after.in(rows.iterator().next().getString("database"));
        List<ChangePage.Item> items = new ArrayList<>();
        rows.forEach(row -> itemOf(row).ifPresent(items::add));
        return new ChangePage(
                items,
                items.isEmpty() ? here.toString() : items.get(items.size() - 1).cursor());
    }

    private Optional<ChangePage.Item> itemOf(Row row) {
        return Optional.ofNullable(row.getString("event"))
                .map(event -> new ChangePage.Item(
                        new Cursor(row.getString("database"), row.getLong("transaction"), row.getLong("sequence"))
                                .toString(),
                        row.getOffsetDateTime("at").toInstant(),
                        changeOf(event)));
    }

    private Change changeOf(String event) {
        try {
            return json.readValue(event, Change.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
