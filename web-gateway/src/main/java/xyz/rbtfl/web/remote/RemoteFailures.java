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
 * Reads a refusal of a service. Only a problem document is taken at its word: a bare 404 comes from a proxy or a wrong
 * address and says nothing about stories, so it counts as silence, and so does every 5xx but 500.
 */
public class RemoteFailures implements ResponseExceptionMapper<Failure> {

    /** What a service may tell a caller through us; anything else it refuses is a fault of the gateway's request. */
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

    private static final MediaType PROBLEM = new MediaType("application", "problem+json");

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400;
    }

    @Override
    public Failure toThrowable(Response response) {
        int status = response.getStatus();
        RemoteProblem said = said(response);
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
        RuntimeException cause = new IllegalStateException(
                "A service answered " + status + ": " + said.detail().orElse("no problem document"));
        return status == Problem.INTERNAL.status() ? Failure.internal(cause) : Failure.unavailable(cause);
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

    /** A bare 503: the replica takes no more requests, because it is about to end. The next connection leads to another one. */
    static final class Leaving extends RuntimeException {

        private Leaving() {
            super("A replica that is leaving took the request no more", null, false, false);
        }
    }
}
