package xyz.rbtfl.wire.database;

import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import xyz.rbtfl.wire.problem.Explanation;
import xyz.rbtfl.wire.problem.Failure;

/** Recognises statements and transactions that the database cancelled because they took too long. The answer is 503. */
@Singleton
class Overrun implements Explanation {

    /** The SQLSTATEs of {@code statement_timeout} and of {@code transaction_timeout}. */
    private static final List<String> STATES = List.of("57014", "25P04");

    @Override
    public Optional<Failure> of(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .filter(Overrun::is)
                .findFirst()
                .map(overrun ->
                        Failure.unavailable("This took longer than it may at the moment. Try again soon.", fault));
    }

    private static boolean is(Throwable fault) {
        return fault instanceof PgException refusal && STATES.contains(refusal.getSqlState());
    }
}
