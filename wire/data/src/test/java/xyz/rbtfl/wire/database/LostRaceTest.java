package xyz.rbtfl.wire.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

class LostRaceTest {

    private final AtomicInteger tries = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(strings = {"40P01", "40001", "23505"})
    void transaction_thatLostARace_isDoneOnceMore(String state) {
        assertEquals("stored", tried(state, 1).join());
        assertEquals(2, tries.get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"40P01", "40001", "23505"})
    void transaction_thatLostTwice_is503(String state) {
        CompletionException lost =
                assertThrows(CompletionException.class, () -> tried(state, 2).join());
        assertTrue(((Failure) lost.getCause()).is(Problem.UNAVAILABLE));
        assertEquals(2, tries.get());
    }

    @Test
    void otherFault_isNotTriedAgain() {
        CompletionException fault =
                assertThrows(CompletionException.class, () -> tried("22021", 1).join());
        assertEquals(IllegalStateException.class, fault.getCause().getClass());
        assertEquals(1, tries.get());
    }

    @Test
    void refusal_isNotTriedAgain() {
        Uni<String> refused = LostRace.triedTwice(() -> {
            tries.incrementAndGet();
            return Uni.createFrom().failure(Failure.of(Problem.CHANGED, "no"));
        });
        assertThrows(
                CompletionException.class,
                () -> refused.subscribeAsCompletionStage().join());
        assertEquals(1, tries.get());
    }

    private CompletableFuture<String> tried(String state, int losses) {
        return LostRace.triedTwice(() -> tries.incrementAndGet() <= losses
                        ? Uni.createFrom()
                                .<String>failure(
                                        new IllegalStateException(new PgException("lost", "ERROR", state, "by a test")))
                        : Uni.createFrom().item("stored"))
                .subscribeAsCompletionStage();
    }
}
