package xyz.rbtfl.story.storing;

import io.smallrye.mutiny.CompositeException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Transactions that write, each on a connection of its own, which goes back with no transaction open. The work begins
 * by itself, since that travels with its first statement. What it wrote is committed when every answer has come: a
 * statement may also fail on this side, and the database would not know.
 */
@ApplicationScoped
public class Transactions {

    private final Pool database;

    Transactions(Pool database) {
        this.database = database;
    }

    /** Does the work and commits; who leaves meanwhile does not stop it. */
    public <T> Uni<T> run(Function<SqlConnection, Uni<T>> work) {
        Uni<T> whole = database.withConnection(connection -> work.apply(connection)
                .call(() -> connection.query("commit").execute())
                .onFailure()
                .call(() -> undone(connection)));
        return Uni.createFrom().emitter(caller -> whole.subscribe().with(caller::complete, caller::fail));
    }

    // on a connection that is broken the server has done it
    private static Uni<?> undone(SqlConnection connection) {
        return connection.query("rollback").execute().onFailure().recoverWithNull();
    }

    static Uni<RowSet<Row>> begin(SqlConnection connection) {
        return connection.query("begin").execute();
    }

    /** Asks two things one behind the other, without waiting between them. */
    public static <A, B, R> Uni<R> both(Uni<A> first, Uni<B> second, BiFunction<A, B, R> both) {
        return Uni.combine()
                .all()
                .unis(first, second)
                .collectFailures()
                .with(both)
                .onFailure(CompositeException.class)
                .transform(Transactions::first);
    }

    /**
     * Sends statements one behind the other, without waiting for answers.
     *
     * @return their answers; fails as the first that failed, when all are answered
     */
    static Uni<List<RowSet<Row>>> sent(List<Uni<RowSet<Row>>> statements) {
        return Uni.join()
                .all(statements)
                .andCollectFailures()
                .onFailure(CompositeException.class)
                .transform(Transactions::first);
    }

    private static Throwable first(Throwable all) {
        return ((CompositeException) all).getCauses().get(0);
    }
}
