package xyz.rbtfl.story.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Bounds the memory of intake: the documents in work have together at most {@value #MOST_BYTES} bytes, which is 400 as they usually
 * are, or two of the largest. In work a document takes many times its size; one that waits takes no more than that. They come to
 * their turn in the order they came in, whether or not their sender is still there.
 */
@ApplicationScoped
class Workload {

    static final int MOST_BYTES = 2 << 20;

    private final Vertx vertx;
    private final Deque<Job> queue = new ArrayDeque<>();
    private int bytes;

    Workload(Vertx vertx) {
        this.vertx = vertx;
    }

    private record Job(int size, Runnable start) {}

    /** Does the work on a document of this many bytes when its turn comes, in the context of the caller. */
    <T> Uni<T> inTurn(int size, Supplier<Uni<T>> work) {
        return Uni.createFrom().completionStage(() -> {
            Context caller = vertx.getOrCreateContext();
            CompletableFuture<T> done = new CompletableFuture<>();
            Uni<T> whole = Uni.createFrom().<T>deferred(work::get).eventually(() -> leave(size));
            add(new Job(
                    size,
                    () -> caller.runOnContext(
                            now -> whole.subscribe().with(done::complete, done::completeExceptionally))));
            return done;
        });
    }

    private void add(Job job) {
        synchronized (queue) {
            queue.add(job);
        }
        startWhatFits();
    }

    private void leave(int size) {
        synchronized (queue) {
            bytes -= size;
        }
        startWhatFits();
    }

    private void startWhatFits() {
        for (Job job = next(); job != null; job = next()) {
            job.start.run();
        }
    }

    private Job next() {
        synchronized (queue) {
            Job first = queue.peek();
            if (first == null || bytes > 0 && bytes + first.size > MOST_BYTES) {
                return null;
            }
            bytes += first.size;
            return queue.remove();
        }
    }
}
