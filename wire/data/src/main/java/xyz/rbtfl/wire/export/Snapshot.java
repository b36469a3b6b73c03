package xyz.rbtfl.wire.export;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import xyz.rbtfl.wire.change.FeedMoment;

/** One transaction that only reads and sees one moment, on a connection that goes back whatever happens. */
final class Snapshot {

    private static final String BEGIN = "begin isolation level repeatable read read only";

    /** While many write at once there may be no sharp moment; then any will do. */
    private static final int MOMENTS = 20;

    private static final Duration BETWEEN_MOMENTS = Duration.ofMillis(20);

    private final Pool database;
    private @Nullable SqlConnection taken;
    private boolean over;

    Snapshot(Pool database) {
        this.database = database;
    }

    /** A transaction that has begun. */
    record Begun(SqlConnection connection, FeedMoment moment) {}

    /** Begins, at a sharp moment where there is one soon. */
    Uni<Begun> begin() {
        // what is asked of the pool comes, even when nobody waits for it any more
        return Uni.createFrom()
                .completionStage(() -> database.getDelegate()
                        .getConnection()
                        .map(SqlConnection::newInstance)
                        .map(this::take)
                        .toCompletionStage())
                .chain(connection -> begin(connection, MOMENTS));
    }

    private synchronized SqlConnection take(SqlConnection connection) {
        if (over) {
            connection.closeAndForget();
            throw new CancellationException("The caller has gone");
        }
        taken = connection;
        return connection;
    }

    private static Uni<Begun> begin(SqlConnection connection, int moments) {
        return connection
                .query(BEGIN)
                .execute()
                .chain(() -> FeedMoment.in(connection))
                .chain(moment -> moment.isSharp() || moments == 1
                        ? Uni.createFrom().item(new Begun(connection, moment))
                        : beginLater(connection, moments - 1));
    }

    private static Uni<Begun> beginLater(SqlConnection connection, int moments) {
        return rollback(connection).onItem().delayIt().by(BETWEEN_MOMENTS).chain(() -> begin(connection, moments));
    }

    /** Ends, whether it has begun or not; never fails. */
    Uni<Void> end() {
        SqlConnection connection = leave();
        return connection == null
                ? Uni.createFrom().voidItem()
                : rollback(connection)
                        .onItemOrFailure()
                        .call((done, failure) -> connection.close())
                        .onFailure()
                        .recoverWithNull();
    }

    private synchronized @Nullable SqlConnection leave() {
        over = true;
        SqlConnection left = taken;
        taken = null;
        return left;
    }

    private static Uni<Void> rollback(SqlConnection connection) {
        return connection.query("rollback").execute().replaceWithVoid();
    }
}
