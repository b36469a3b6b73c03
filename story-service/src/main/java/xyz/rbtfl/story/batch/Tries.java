package xyz.rbtfl.story.batch;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import xyz.rbtfl.wire.database.LostRace;
import xyz.rbtfl.wire.database.Outage;

/**
 * How often a batch is tried. One that lost a race is repeated once. When that does not help, or another fault stopped
 * it, each submission is tried by itself, again twice, so that it hurts no other. While the database is away all fail.
 */
final class Tries {

    private final Function<List<Submission>, Uni<List<Answer>>> transaction;

    /** @param transaction does a batch or fails, and has done nothing then */
    Tries(Function<List<Submission>, Uni<List<Answer>>> transaction) {
        this.transaction = transaction;
    }

    /** An answer to each, in order; never fails. */
    Uni<List<Answer>> of(List<Submission> batch) {
        return LostRace.triedTwice(() -> transaction.apply(batch))
                .onFailure()
                .recoverWithUni(fault -> batch.size() == 1 || Outage.isBehind(fault)
                        ? Uni.createFrom().item(refused(batch.size(), fault))
                        : eachAlone(batch, new ArrayList<>()));
    }

    private Uni<List<Answer>> eachAlone(List<Submission> batch, List<Answer> answers) {
        int next = answers.size();
        return next == batch.size()
                ? Uni.createFrom().item(answers)
                : of(List.of(batch.get(next)))
                        .invoke(answers::addAll)
                        .chain(answer -> isOutage(answer.get(0))
                                ? Uni.createFrom().item(rest(answers, batch.size()))
                                : eachAlone(batch, answers));
    }

    private static boolean isOutage(Answer answer) {
        return answer instanceof Answer.Refused refused && Outage.isBehind(refused.failure());
    }

    // each would wait for the database in turn
    private static List<Answer> rest(List<Answer> answers, int size) {
        answers.addAll(Collections.nCopies(size - answers.size(), answers.get(answers.size() - 1)));
        return answers;
    }

    private static List<Answer> refused(int size, Throwable fault) {
        return Collections.nCopies(size, new Answer.Refused(fault));
    }
}
