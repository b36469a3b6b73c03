package xyz.rbtfl.entity.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

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
                where (transaction, sequence) > (:transaction, :sequence)
                  and transaction < cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)
                order by transaction, sequence limit :limit) p on true
            where d.datname = current_database()
            order by p.transaction, p.sequence
            """;

    private final Mutiny.SessionFactory sessions;
    private final ChangeSignal signal;
    private final ObjectMapper json;

    ChangeFeed(Mutiny.SessionFactory sessions, ChangeSignal signal, ObjectMapper json) {
        this.sessions = sessions;
        this.signal = signal;
        this.json = json;
    }

    /** The changes after a cursor; where there are none, waits for one until the deadline. */
    Uni<ChangePage> after(Cursor cursor, int limit, Instant deadline) {
        return page(cursor, limit)
                .chain(page -> page.isEmpty() && Instant.now().isBefore(deadline)
                        ? signal.next(POLL).chain(() -> after(cursor, limit, deadline))
                        : Uni.createFrom().item(page));
    }

    // a session for each look: nobody holds a connection while waiting
    private Uni<ChangePage> page(Cursor cursor, int limit) {
        return sessions.withStatelessSession(session -> session.createNativeQuery(PAGE, Tuple.class)
                        .setParameter("transaction", cursor.transaction())
                        .setParameter("sequence", cursor.sequence())
                        .setParameter("limit", limit)
                        .getResultList())
                .map(rows -> pageOf(cursor, rows));
    }

    private ChangePage pageOf(Cursor after, List<Tuple> rows) {
        Cursor here = after.in(rows.get(0).get("database", String.class));
        List<ChangePage.Item> items = rows.stream().map(this::itemOf).flatMap(Optional::stream).toList();
        return new ChangePage(items, items.isEmpty() ? here.toString() : items.get(items.size() - 1).cursor());
    }

    private Optional<ChangePage.Item> itemOf(Tuple row) {
        return Optional.ofNullable(row.get("event", String.class)).map(event -> new ChangePage.Item(
                new Cursor(row.get("database", String.class), row.get("transaction", Long.class),
                        row.get("sequence", Long.class)).toString(),
                row.get("at", OffsetDateTime.class).toInstant(), changeOf(event)));
    }

    private Change changeOf(String event) {
        try {
            return json.readValue(event, Change.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
