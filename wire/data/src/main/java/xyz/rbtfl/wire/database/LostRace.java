package xyz.rbtfl.wire.database;

import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import xyz.rbtfl.wire.problem.Failure;

/**
 * A transaction that failed because of another one: a deadlock, a serialisation failure, or a row that another writer
 * made first. It wrote nothing, and can be repeated: then it sees what the other one wrote.
 */
public final class LostRace {

    private static final List<String> STATES = List.of("40001", "40P01", "23505");

    private LostRace() {}

    /**
     * Runs a transaction, and runs it once more when it lost a race.
     *
     * @throws Failure 503 when it lost a second one
     */
    public static <T> Uni<T> triedTwice(Supplier<Uni<T>> transaction) {
        return Uni.createFrom()
                .<T>deferred(transaction::get)
                .onFailure(LostRace::isBehind)
                .retry()
                .atMost(1)
                .onFailure(LostRace::isBehind)
                .transform(
                        fault -> Failure.unavailable("Others write the same at this moment. Try again soon.", fault));
    }

    static boolean isBehind(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof PgException refusal && STATES.contains(refusal.getSqlState()));
    }
}
