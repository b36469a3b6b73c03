package xyz.rbtfl.wire.problem;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * What an exception means to a caller. An unexpected one reveals nothing: the answer is a fixed text with an {@code id}
 * that is also in the log.
 */
@Singleton
public class Explained {

    private static final Logger LOG = Logger.getLogger(Explained.class);
    private static final String UNFORESEEN = "Something failed that should not have. It has been logged under this id.";

    private final List<Explanation> explanations;

    Explained(@All List<Explanation> explanations) {
        this.explanations = explanations;
    }

    /**
     * The answer to one request of many that came together, as it would have been alone.
     *
     * @param path of that request
     */
    public ProblemDocument document(Throwable fault, String path) {
        return ProblemDocument.of(told(of(fault), path), path);
    }

    Failure of(Throwable fault) {
        return fault instanceof Failure failure
                ? failure
                : explanations.stream()
                        .map(explanation -> explanation.of(fault))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseGet(() -> Failure.internal(fault));
    }

    static Failure told(Failure failure, String path) {
        if (!failure.is(Problem.INTERNAL)) {
            return failure;
        }
        String id = UUID.randomUUID().toString();
        LOG.errorf(failure.getCause(), "Unforeseen fault %s at %s", id, path);
        return Failure.of(Problem.INTERNAL, UNFORESEEN).with("id", id);
    }
}
