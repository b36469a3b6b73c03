package xyz.rbtfl.web.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import xyz.rbtfl.web.remote.RemoteAnswers;
import xyz.rbtfl.web.remote.RemoteFault;
import xyz.rbtfl.web.remote.RemoteOutcome;
import xyz.rbtfl.web.remote.RemoteProblem;

/**
 * What became of one file, as a line of the answer.
 *
 * @param path     its name in the archive
 * @param outcome  {@code created}, {@code updated} or {@code unchanged}; {@code kept}, where something else is
 *                 stored or it was deleted, and that stays; {@code refused}; {@code failed}, where it may go another
 *                 time; {@code skipped}, what is not imported; {@code deleted}, what the archive lacks
 * @param status   what a write of it alone would have been answered with
 * @param revision the one that is current now; absent where it was not taken
 * @param detail   why it was not taken, in a sentence; absent where it was
 * @param faults   every fault of a document that was refused
 * @param warnings what was repaired
 * @param notes    what is kept, and worth a look
 */
@RegisterForReflection // written by hand
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ImportLine(
        String path,
        String outcome,
        int status,
        Optional<Integer> revision,
        Optional<String> detail,
        List<RemoteFault> faults,
        List<RemoteFault> warnings,
        List<RemoteFault> notes) {

    static final int UNAVAILABLE = 503;

    private static final List<Integer> KEPT = List.of(410, 412, 428);

    static ImportLine of(RemoteAnswers.Item item) {
        return item.outcome()
                .map(outcome -> taken(item, outcome))
                .orElseGet(() -> refused(item, item.problem().orElse(RemoteProblem.NONE)));
    }

    private static ImportLine taken(RemoteAnswers.Item item, RemoteOutcome outcome) {
        return new ImportLine(
                item.path(),
                outcome.outcome(),
                item.status(),
                Optional.of(outcome.revision()),
                Optional.empty(),
                List.of(),
                outcome.warnings(),
                outcome.notes());
    }

    private static ImportLine refused(RemoteAnswers.Item item, RemoteProblem problem) {
        String outcome = item.status() >= 500 ? "failed" : KEPT.contains(item.status()) ? "kept" : "refused";
        return new ImportLine(
                item.path(),
                outcome,
                item.status(),
                Optional.empty(),
                problem.detail(),
                problem.errors(),
                List.of(),
                List.of());
    }

    /** One without an answer of a service. */
    static ImportLine said(String path, String outcome, int status, String detail) {
        return new ImportLine(
                path, outcome, status, Optional.empty(), Optional.of(detail), List.of(), List.of(), List.of());
    }
}
