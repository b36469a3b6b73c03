package xyz.rbtfl.story.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkloadTest {

    private static final int LARGE = 1 << 20;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Workload workload = new Workload(vertx);

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
        Work huge = new Work(Workload.MOST_BYTES + 1);
        huge.awaitStart();
        Work small = new Work(1);
        assertFalse(small.hasStarted());

        huge.end.complete("stored");
        small.awaitStart();
    }

    @Test
    void work_thatFailsAtOnce_isNoLongerInWork() throws Exception {
        CompletableFuture<Object> failed = workload.inTurn(Workload.MOST_BYTES, () -> {
                    throw new IllegalStateException("too large");
                })
                .subscribeAsCompletionStage();
        assertThrows(CompletionException.class, failed::join);
        new Work(Workload.MOST_BYTES).awaitStart();
    }

    @Test
    void work_isDoneInTheContextOfItsCaller() throws Exception {
        Work first = new Work(Workload.MOST_BYTES);
        first.awaitStart();
        Context caller = vertx.getOrCreateContext();
        CompletableFuture<Context> seen = new CompletableFuture<>();
        CompletableFuture<Void> asked = new CompletableFuture<>();
        caller.runOnContext(now -> {
            workload.inTurn(1, () -> Uni.createFrom().item(Vertx::currentContext))
                    .subscribe()
                    .with(seen::complete);
            asked.complete(null);
        });
        asked.get(10, TimeUnit.SECONDS);
        first.end.complete("stored");
        assertEquals(caller, seen.get(10, TimeUnit.SECONDS));
    }

    /** Begins when it may, and ends when the test says so. */
    private final class Work {

        private final CompletableFuture<Void> started = new CompletableFuture<>();
        private final CompletableFuture<String> end = new CompletableFuture<>();
        private final CompletableFuture<String> result;

        Work(int size) {
            result = workload.inTurn(size, () -> {
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
