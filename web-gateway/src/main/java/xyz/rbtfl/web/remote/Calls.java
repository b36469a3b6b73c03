package xyz.rbtfl.web.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.VertxException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/**
 * How the gateway calls a service: which calls are repeated, how long it waits, and what happens when there is no
 * answer.
 */
public final class Calls {

    private static final Logger LOG = Logger.getLogger(Calls.class);

    /**
     * The longest wait for a read. Reads take milliseconds, and a reader does not wait longer. Writes have no limit
     * here.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** The longest wait for a part that the page can do without. */
    private static final Duration SHORT_PATIENCE = Duration.ofMillis(800);

    private Calls() {}

    /** A read. It is repeated once when the connection broke or the replica is shutting down, as during an update. */
    public static <T> Uni<T> read(Uni<T> call) {
        return call.onFailure(failure -> isBrokenConnection(failure) || isLeaving(failure))
                .retry()
                .atMost(1)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure(Calls::isSilence)
                .transform(Calls::unavailable);
    }

    /**
     * A write. It is not repeated after a broken connection, because it may have been done; it is repeated when a
     * replica that is shutting down refused it.
     */
    public static <T> Uni<T> write(Uni<T> call) {
        return call.onFailure(Calls::isLeaving)
                .retry()
                .atMost(1)
                .onFailure(Calls::isSilence)
                .transform(Calls::unavailable);
    }

    /** A part that the page can do without: null when it does not come within a short time, or fails. */
    public static <T> Uni<T> optional(Uni<T> call) {
        return call.ifNoItem().after(SHORT_PATIENCE).fail().onFailure().recoverWithNull();
    }

    /**
     * Whether a service did not answer: no connection, no answer in time, or a 5xx from a proxy. A refusal is an
     * answer, and so is an unexpected body, which is a fault of ours or of the service.
     */
    public static boolean isSilence(Throwable failure) {
        return failure instanceof Failure answer
                ? answer.is(Problem.UNAVAILABLE) && !(answer.getCause() instanceof RemoteFailures.Refused)
                : isBrokenConnection(failure) || isTimeout(failure);
    }

    // a service that takes too long is not asked again at once
    private static boolean isBrokenConnection(Throwable failure) {
        return causes(failure).anyMatch(Calls::isOfTheConnection) && !isTimeout(failure);
    }

    // JSON that cannot be read is an IOException too
    private static boolean isOfTheConnection(Throwable cause) {
        return cause instanceof VertxException
                || cause instanceof IOException && !(cause instanceof JsonProcessingException);
    }

    private static boolean isTimeout(Throwable failure) {
        return causes(failure)
                .anyMatch(cause ->
                        cause instanceof TimeoutException || cause instanceof io.smallrye.mutiny.TimeoutException);
    }

    private static boolean isLeaving(Throwable failure) {
        return failure.getCause() instanceof RemoteFailures.Leaving;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static Failure unavailable(Throwable silence) {
        LOG.warnf("A service does not answer: %s", silence);
        return Failure.unavailable(silence);
    }
}
