package xyz.rbtfl.wire.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

class TurnsTest {

    private static final int MOST = 2_000;
    private static final int LARGE = 1_000;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Turns turns = new Turns(vertx, "documents", MOST, MOST);

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void document_thatIsTooMuch_waitsForOneToEnd_andTheNextBehindIt() throws Exception {
        Work first = new Work(LARGE);
        Work second = new Work(LARGE);
        first.awaitStart();
        second.awaitStart();
        Work third = new Work(LARGE);
        Work small = new Work(1);
        assertFalse(third.hasStarted());
        assertFalse(small.hasStarted());

        second.end.complete("stored");
        assertEquals("stored", second.result.get(10, TimeUnit.SECONDS));
        third.awaitStart();
        assertFalse(small.hasStarted());

        first.end.completeExceptionally(new IllegalStateException("refused"));
        assertThrows(CompletionException.class, first.result::join);
        small.awaitStart();
    }

    @Test
    void document_thatIsMoreThanAll_isDoneAlone() throws Exception {
        Work huge = new Work(MOST + 1);
        huge.awaitStart();
        Work small = new Work(1);
        assertFalse(small.hasStarted());

        huge.end.complete("stored");
        small.awaitStart();
    }

    @Test
    void work_thatFailsAtOnce_isNoLongerInWork() throws Exception {
        CompletableFuture<Object> failed = turns.inTurn(MOST, () -> {
                    throw new IllegalStateException("too large");
                })
                .subscribeAsCompletionStage();
        assertThrows(CompletionException.class, failed::join);
        new Work(MOST).awaitStart();
    }

    @Test
    void work_isDoneInTheContextOfItsCaller() throws Exception {
        Work first = new Work(MOST);
        first.awaitStart();
        Context caller = vertx.getOrCreateContext();
        CompletableFuture<Context> seen = new CompletableFuture<>();
        CompletableFuture<Void> asked = new CompletableFuture<>();
        caller.runOnContext(now -> {
            turns.inTurn(1, () -> Uni.createFrom().item(Vertx::currentContext))
                    .subscribe()
                    .with(seen::complete);
            asked.complete(null);
        });
        asked.get(10, TimeUnit.SECONDS);
        first.end.complete("stored");
        assertEquals(caller, seen.get(10, TimeUnit.SECONDS));
    }

    @Test
    void work_thatWouldWaitBehindTooMuch_is503_andTheRestGoesOn() throws Exception {
        Work first = new Work(MOST);
        first.awaitStart();
        Work second = new Work(LARGE);
        Work third = new Work(LARGE);
        Work tooMuch = new Work(1);
        CompletionException refused = assertThrows(CompletionException.class, tooMuch.result::join);
        assertTrue(((Failure) refused.getCause()).is(Problem.UNAVAILABLE), refused::toString);

        first.end.complete("stored");
        second.awaitStart();
        third.awaitStart();
        new Work(1);
    }

    @Test
    void caller_whoGoes_leavesTheQueue_andWhatHeBlockedBegins() throws Exception {
        Work first = new Work(LARGE + 1);
        first.awaitStart();
        Work large = new Work(LARGE);
        Work small = new Work(1);
        assertFalse(small.hasStarted());

        large.result.cancel(true);
        small.awaitStart();
        assertFalse(large.hasStarted());
    }

    @Test
    void caller_whoGoes_doesNotBreakOffWhatHasBegun() throws Exception {
        Work first = new Work(MOST);
        first.awaitStart();
        first.result.cancel(true);
        Work second = new Work(1);
        assertFalse(second.hasStarted());

        first.end.complete("stored");
        second.awaitStart();
    }

    /** Begins when it may, and ends when the test says so. */
    private final class Work {

        private final CompletableFuture<Void> started = new CompletableFuture<>();
        private final CompletableFuture<String> end = new CompletableFuture<>();
        private final CompletableFuture<String> result;

        Work(int size) {
            result = turns.inTurn(size, () -> {
                        started.complete(null);
                        return Uni.createFrom().completionStage(end);
                    })
                    .subscribeAsCompletionStage();
        }

        /** Whether it has, once all is done that the one event loop had to do. */
        boolean hasStarted() {
            CompletableFuture<Boolean> answer = new CompletableFuture<>();
            vertx.runOnContext(now -> answer.complete(started.isDone()));
            return answer.join();
        }

        void awaitStart() throws Exception {
            started.get(10, TimeUnit.SECONDS);
        }
    }
}
