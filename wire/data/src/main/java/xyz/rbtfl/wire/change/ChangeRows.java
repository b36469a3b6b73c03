package xyz.rbtfl.wire.change;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Reads the table {@code change}: a connection for each look, so that nobody holds one while waiting. */
@ApplicationScoped
class ChangeRows {

    /*
     * Which database this is: the cluster, which a promoted replica shares and another server does not, and the oid,
     * which is another one once the database was dropped and created again. A query has at least one row, to say so.
     * Only changes below the oldest transaction that still runs are visible: whatever commits later sorts behind them.
     */
    static final String HERE = """
            (select md5(concat_ws('.', s.system_identifier, d.oid)) as database
             from pg_control_system() s, pg_database d where d.datname = current_database()) here
            """;

    static final String MICROS = "cast(extract(epoch from at) * 1000000 as bigint)";
    static final String VISIBLE = "transaction < cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)";

    private static final String PAGE = """
            select here.database,
                   exists (select from change where transaction = $1 and sequence = $2 and %1$s = $3) as known,
                   p.transaction, p.sequence, p.at, p.micros, p.event
            from %2$s left join lateral (
                select transaction, sequence, at, %1$s as micros, event from change
                where (transaction, sequence) > ($1, $2) and %3$s
                order by transaction, sequence limit $4) p on true
            order by p.transaction, p.sequence
            """.formatted(MICROS, HERE, VISIBLE);

    private static final String END = """
            select here.database, p.transaction, p.sequence, p.micros
            from %2$s left join lateral (
                select transaction, sequence, %1$s as micros from change where %3$s
                order by transaction desc, sequence desc limit 1) p on true
            """.formatted(MICROS, HERE, VISIBLE);

    private final Pool database;

    ChangeRows(Pool database) {
        this.database = database;
    }

    /** The changes after a place, oldest first; fails with 410 when the database does not know the place. */
    Uni<ChangePage> after(Cursor place, int limit) {
        return database.preparedQuery(PAGE)
                .execute(Tuple.of(place.transaction(), place.sequence(), place.at(), limit))
                .map(rows -> pageOf(place, rows));
    }

    /** The place behind the newest change. */
    Uni<Cursor> end() {
        return database.preparedQuery(END)
                .execute()
                .map(rows -> cursorOf(rows.iterator().next()));
    }

    private static ChangePage pageOf(Cursor place, RowSet<Row> rows) {
        Row first = rows.iterator().next();
        Cursor here = place.in(first.getString("database"), first.getBoolean("known"));
        List<ChangePage.Item> items = new ArrayList<>();
        for (Row row : rows) {
            if (row.getString("event") != null) {
                items.add(new ChangePage.Item(
                        cursorOf(row), row.getOffsetDateTime("at").toInstant(), row.getString("event")));
            }
        }
        return items.isEmpty()
                ? ChangePage.empty(here)
                : new ChangePage(items, items.get(items.size() - 1).cursor());
    }

    static Cursor cursorOf(Row row) {
        String database = row.getString("database");
        return row.getLong("transaction") == null
                ? new Cursor(database, 0, 0, 0)
                : new Cursor(database, row.getLong("transaction"), row.getLong("sequence"), row.getLong("micros"));
    }
}
