package xyz.rbtfl.web.remote;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/**
 * Reads a refusal of a service. Only a problem document is passed on. A bare 404, 408 or 429 comes from a proxy or a
 * wrong address, so the reader is told that the service does not answer; the same holds for every 5xx but 500. Any
 * other refusal means that the gateway's own request was wrong.
 */
public class RemoteFailures implements ResponseExceptionMapper<Failure> {

    /** The problems that are passed on to the caller. Any other refusal is a fault of the gateway's request. */
    private static final Set<Problem> PASSED_ON = Set.of(
            Problem.BAD_REQUEST,
            Problem.UNAUTHORIZED,
            Problem.FORBIDDEN,
            Problem.NOT_FOUND,
            Problem.CONFLICT,
            Problem.GONE,
            Problem.CHANGED,
            Problem.TOO_LARGE,
            Problem.UNSUPPORTED_MEDIA_TYPE,
            Problem.REFUSED,
            Problem.PRECONDITION_REQUIRED);

    private static final Set<Integer> BETWEEN_US = Set.of(404, 408, 429);

    private static final MediaType PROBLEM = new MediaType("application", "problem+json");

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400;
    }

    @Override
    public Failure toThrowable(Response response) {
        return of(response.getStatus(), said(response));
    }

    /** What becomes of a refusal, by its status and the problem document with it. */
    static Failure of(int status, RemoteProblem said) {
        return Problem.ofStatus(status)
                .filter(problem -> PASSED_ON.contains(problem) && said.type().isPresent())
                .map(problem -> passedOn(problem, said))
                .orElseGet(() -> ours(status, said));
    }

    private static Failure passedOn(Problem problem, RemoteProblem said) {
        Failure failure = Failure.of(problem, said.detail().orElse("")).with("errors", said.errors());
        return problem == Problem.UNAUTHORIZED ? failure.header("WWW-Authenticate", "Bearer") : failure;
    }

    private static Failure ours(int status, RemoteProblem said) {
        if (status == Problem.UNAVAILABLE.status() && said.type().isEmpty()) {
            return Failure.unavailable(new Leaving());
        }
        String answer = "A service answered " + status + ": " + said.detail().orElse("no problem document");
        if (status >= 500) {
            RuntimeException cause = new IllegalStateException(answer);
            return status == Problem.INTERNAL.status() ? Failure.internal(cause) : Failure.unavailable(cause);
        }
        Refused cause = new Refused(answer);
        return BETWEEN_US.contains(status) ? Failure.unavailable(cause) : Failure.internal(cause);
    }

    private static RemoteProblem said(Response response) {
        if (!PROBLEM.isCompatible(response.getMediaType())) {
            return RemoteProblem.NONE;
        }
        try {
            return response.readEntity(RemoteProblem.class);
        } catch (ProcessingException unreadable) {
            return RemoteProblem.NONE;
        }
    }

    /** A bare 503: the replica is shutting down and takes no more requests. The next connection reaches another one. */
    static final class Leaving extends RuntimeException {

        private Leaving() {
            super("A replica that is leaving took the request no more", null, false, false);
        }
    }

    /** A refusal that is not passed on. The service did answer. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Refused(String answer) {
            super(answer, null, false, false);
        }
    }
}
