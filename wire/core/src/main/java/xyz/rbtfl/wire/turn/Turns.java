package xyz.rbtfl.wire.turn;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import xyz.rbtfl.wire.problem.Failure;

/**
 * A queue for work of one kind. Work runs as long as the sizes of what runs stay within one sum; more work waits in
 * order of arrival, up to another sum; the rest is refused with 503. Work whose caller is gone leaves the queue, but
 * work that has begun is finished.
 */
public final class Turns {

    private final Vertx vertx;
    private final String kind;
    private final int mostInWork;
    private final int mostWaiting;
    private final Queue<Job<?>> queue = new ArrayDeque<>();
    private int inWork;
    private int waiting;

    /**
     * Turns for one kind of work.
     *
     * @param kind        what it is, for the answer: {@code "documents"}
     * @param mostInWork  the sum of sizes that is in work at once; larger work is done alone
     * @param mostWaiting the sum of sizes that may wait
     */
    public Turns(Vertx vertx, String kind, int mostInWork, int mostWaiting) {
        this.vertx = vertx;
        this.kind = kind;
        this.mostInWork = mostInWork;
        this.mostWaiting = mostWaiting;
    }

    private final class Job<T> {

        private final int size;
        private final Supplier<Uni<T>> work;
        private final UniEmitter<? super T> caller;
        private final Context context = vertx.getOrCreateContext();

        Job(int size, Supplier<Uni<T>> work, UniEmitter<? super T> caller) {
            this.size = size;
            this.work = work;
            this.caller = caller;
        }

        void start() {
            context.runOnContext(now -> Uni.createFrom()
                    .<T>deferred(work::get)
                    .eventually(() -> leave(size))
                    .subscribe()
                    .with(caller::complete, caller::fail));
        }
    }

    /**
     * Does the work when its turn comes, in the context of the caller.
     *
     * @param size how much of the sums it takes
     * @throws Failure 503 where too much waits already
     */
    public <T> Uni<T> inTurn(int size, Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(caller -> {
            Job<T> job = new Job<>(size, work, caller);
            if (!isTaken(job)) {
                caller.fail(Failure.unavailable("Too many " + kind + " wait here already. Try again soon.", null));
                return;
            }
            caller.onTermination(() -> leaveQueue(job));
            startWhatFits();
        });
    }

    private synchronized boolean isTaken(Job<?> job) {
        boolean startsAtOnce = queue.isEmpty() && fits(job);
        if (!startsAtOnce && waiting + job.size > mostWaiting) {
            return false;
        }
        queue.add(job);
        waiting += job.size;
        return true;
    }

    // the job that leaves may have held back smaller ones behind it
    private void leaveQueue(Job<?> job) {
        synchronized (this) {
            if (!queue.remove(job)) {
                return;
            }
            waiting -= job.size;
        }
        startWhatFits();
    }

    private void leave(int size) {
        synchronized (this) {
            inWork -= size;
        }
        startWhatFits();
    }

    private void startWhatFits() {
        for (Job<?> job = next(); job != null; job = next()) {
            job.start();
        }
    }

    private synchronized @Nullable Job<?> next() {
        Job<?> first = queue.peek();
        if (first == null || !fits(first)) {
            return null;
        }
        queue.remove();
        waiting -= first.size;
        inWork += first.size;
        return first;
    }

    private boolean fits(Job<?> job) {
        return inWork == 0 || inWork + job.size <= mostInWork;
    }
}
