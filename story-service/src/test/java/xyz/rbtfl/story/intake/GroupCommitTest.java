package xyz.rbtfl.story.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xyz.rbtfl.story.batch.Answer;
import xyz.rbtfl.story.batch.Intake;
import xyz.rbtfl.story.batch.Outcome;
import xyz.rbtfl.story.batch.Outcome.Deed;
import xyz.rbtfl.story.batch.Submission;
import xyz.rbtfl.story.storing.StoredEdition.Place;
import xyz.rbtfl.wire.precondition.Precondition;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

class GroupCommitTest {

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final List<List<String>> batches = new ArrayList<>();
    private final List<CompletableFuture<Void>> ends = new ArrayList<>();
    private final GroupCommit commits = new GroupCommit(vertx, this::intake);

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    // the revision says which place in its batch a submission had
    private Uni<List<Answer>> intake(List<Submission> batch) {
        batches.add(batch.stream().map(one -> one.place().story()).toList());
        CompletableFuture<Void> end = new CompletableFuture<>();
        ends.add(end);
        return Uni.createFrom()
                .completionStage(end)
                .map(done -> IntStream.range(0, batch.size())
                        .mapToObj(i -> (Answer) new Answer.Accepted(new Outcome(Deed.DELETED, i)))
                        .toList());
    }

    private CompletableFuture<Outcome> submit(String story) {
        CompletableFuture<Outcome> outcome = commits.accept(
                        new Submission.Deletion(new Place(story, "en"), Precondition.of(List.of(), List.of()), false))
                .subscribeAsCompletionStage();
        settle();
        return outcome;
    }

    /** Waits until the one event loop has done all that it had to do. */
    private void settle() {
        for (int i = 0; i < 3; i++) {
            CompletableFuture<Void> done = new CompletableFuture<>();
            vertx.runOnContext(now -> done.complete(null));
            done.join();
        }
    }

    private void end(int batch) {
        ends.get(batch).complete(null);
        settle();
    }

    @Test
    void oneAlone_startsAtOnce_andSoDoesASecond() throws Exception {
        CompletableFuture<Outcome> first = submit("a");
        submit("b");
        assertEquals(List.of(List.of("a"), List.of("b")), batches);
        end(0);
        assertEquals(new Outcome(Deed.DELETED, 0), first.get(10, TimeUnit.SECONDS));
    }

    @Test
    void whatWaits_isTheNextBatch_inOrderOfArrival_eachWithItsAnswer() throws Exception {
        submit("a");
        submit("b");
        CompletableFuture<Outcome> third = submit("c");
        CompletableFuture<Outcome> fourth = submit("d");
        assertEquals(2, batches.size());
        end(1);
        assertEquals(List.of("c", "d"), batches.get(2));
        end(2);
        assertEquals(0, third.get(10, TimeUnit.SECONDS).revision());
        assertEquals(1, fourth.get(10, TimeUnit.SECONDS).revision());
    }

    @Test
    void batch_hasABound_andTheRestComesAfterIt() {
        submit("a");
        submit("b");
        IntStream.range(0, Intake.MOST + 1).forEach(i -> submit("c" + i));
        end(0);
        assertEquals(Intake.MOST, batches.get(2).size());
        end(1);
        assertEquals(List.of("c" + Intake.MOST), batches.get(3));
    }

    @Test
    void whoLeaves_takesHisSubmissionWithHim_butNotOnceItHasBegun() throws Exception {
        CompletableFuture<Outcome> first = submit("a");
        submit("b");
        CompletableFuture<Outcome> third = submit("c");
        submit("d");
        first.cancel(true);
        third.cancel(true);
        assertEquals(2, batches.size());
        end(0);
        assertEquals(List.of("d"), batches.get(2));
    }

    @Test
    void oneTooMany_is503_andTheOthersAreServed() {
        submit("a");
        submit("b");
        IntStream.range(0, GroupCommit.MOST_WAITING)
                .forEach(i -> commits.accept(new Submission.Deletion(
                                new Place("c" + i, "en"), Precondition.of(List.of(), List.of()), false))
                        .subscribeAsCompletionStage());
        CompletionException refused = assertThrows(CompletionException.class, submit("d")::join);
        assertTrue(assertInstanceOf(Failure.class, refused.getCause()).is(Problem.UNAVAILABLE));
        end(0);
        assertEquals("c0", batches.get(2).get(0));
    }

    @Test
    void fault_isToldToAllOfTheBatch_andTheNextOneBegins() {
        CompletableFuture<Outcome> first = submit("a");
        submit("b");
        submit("c");
        IllegalStateException fault = new IllegalStateException("nothing works");
        ends.get(0).completeExceptionally(fault);
        assertSame(fault, assertThrows(CompletionException.class, first::join).getCause());
        settle();
        assertEquals(List.of("c"), batches.get(2));
    }

    @Test
    void answer_comesInTheContextOfItsCaller() throws Exception {
        Context caller = vertx.getOrCreateContext();
        CompletableFuture<Context> seen = new CompletableFuture<>();
        caller.runOnContext(now -> commits.accept(
                        new Submission.Deletion(new Place("a", "en"), Precondition.of(List.of(), List.of()), false))
                .subscribe()
                .with(outcome -> seen.complete(Vertx.currentContext())));
        settle();
        settle();
        ends.get(0).complete(null);
        assertEquals(caller, seen.get(10, TimeUnit.SECONDS));
    }
}
