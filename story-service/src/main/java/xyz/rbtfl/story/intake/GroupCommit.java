package xyz.rbtfl.story.intake;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;
import xyz.rbtfl.story.batch.Answer;
import xyz.rbtfl.story.batch.Intake;
import xyz.rbtfl.story.batch.Outcome;
import xyz.rbtfl.story.batch.Submission;
import xyz.rbtfl.wire.problem.Failure;

/**
 * Makes batches of what is submitted one by one. At most {@value #MOST_BATCHES} are in work; what comes meanwhile
 * waits, and is the next batch as soon as one of them is done: the more wait, the more share a transaction. Nobody
 * waits for others to come.
 */
@ApplicationScoped
class GroupCommit {

    static final int MOST_BATCHES = 2;
    /** What waits here is in work elsewhere and bounded there by its size; this bounds deletions, which have none. */
    static final int MOST_WAITING = 4_096;

    private final Vertx vertx;
    private final Function<List<Submission>, Uni<List<Answer>>> intake;
    private final Queue<Waiting> queue = new ArrayDeque<>();
    private int inWork;

    @Inject
    GroupCommit(Vertx vertx, Intake intake) {
        this(vertx, intake::accept);
    }

    GroupCommit(Vertx vertx, Function<List<Submission>, Uni<List<Answer>>> intake) {
        this.vertx = vertx;
        this.intake = intake;
    }

    private record Waiting(Submission submission, UniEmitter<? super Outcome> caller, Context context) {

        void answer(Answer answer) {
            context.runOnContext(now -> answer.toUni().subscribe().with(caller::complete, caller::fail));
        }
    }

    /**
     * Does what a submission wants. Whoever leaves before its batch begins takes it with him.
     *
     * @throws Failure as the answer to it says; 503 where too many wait
     */
    Uni<Outcome> accept(Submission submission) {
        return Uni.createFrom().emitter(caller -> {
            Waiting waiting = new Waiting(submission, caller, vertx.getOrCreateContext());
            if (!isTaken(waiting)) {
                caller.fail(Failure.unavailable("Too many writes wait here already. Try again soon.", null));
                return;
            }
            caller.onTermination(() -> leaveQueue(waiting));
            startNext();
        });
    }

    private synchronized boolean isTaken(Waiting waiting) {
        return queue.size() < MOST_WAITING && queue.add(waiting);
    }

    private synchronized void leaveQueue(Waiting waiting) {
        queue.remove(waiting);
    }

    private void startNext() {
        List<Waiting> batch = next();
        if (!batch.isEmpty()) {
            batch.get(0).context().runOnContext(now -> start(batch));
        }
    }

    private synchronized List<Waiting> next() {
        List<Waiting> batch = new ArrayList<>();
        while (inWork < MOST_BATCHES && batch.size() < Intake.MOST && !queue.isEmpty()) {
            batch.add(queue.remove());
        }
        if (!batch.isEmpty()) {
            inWork++;
        }
        return batch;
    }

    private void start(List<Waiting> batch) {
        Uni.createFrom()
                .deferred(() ->
                        intake.apply(batch.stream().map(Waiting::submission).toList()))
                .subscribe()
                .with(answers -> end(batch, answers), fault -> end(batch, refused(batch, fault)));
    }

    private static List<Answer> refused(List<Waiting> batch, Throwable fault) {
        return batch.stream().map(waiting -> (Answer) new Answer.Refused(fault)).toList();
    }

    private void end(List<Waiting> batch, List<Answer> answers) {
        synchronized (this) {
            inWork--;
        }
        startNext();
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).answer(answers.get(i));
        }
    }
}
