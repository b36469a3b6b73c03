package xyz.rbtfl.wire.change;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Where the feed stands in what one transaction sees. A follower that goes on from the cursor misses nothing that the
 * transaction does not see.
 *
 * @param cursor  {@code after} of a follower that has what the transaction sees
 * @param isSharp whether the follower gets nothing twice either. Else the transaction sees a change whose turn in the
 *                feed had not come, because an older transaction was still running, and the follower gets that change
 *                too
 */
public record FeedMoment(String cursor, boolean isSharp) {

    private static final String MOMENT = """
            select here.database, p.transaction, p.sequence, p.micros,
                   not exists (select from change where not %3$s) as sharp
            from %2$s left join lateral (
                select transaction, sequence, %1$s as micros from change where %3$s
                order by transaction desc, sequence desc limit 1) p on true
            """.formatted(ChangeRows.MICROS, ChangeRows.HERE, ChangeRows.VISIBLE);

    /** Of a transaction that sees one moment, at {@code repeatable read}. */
    public static Uni<FeedMoment> in(SqlConnection transaction) {
        return transaction
                .query(MOMENT)
                .execute()
                .map(rows -> rows.iterator().next())
                .map(FeedMoment::of);
    }

    private static FeedMoment of(Row row) {
        return new FeedMoment(ChangeRows.cursorOf(row).toString(), row.getBoolean("sharp"));
    }
}
