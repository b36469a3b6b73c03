package xyz.rbtfl.wire.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.arc.All;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ResteasyReactiveClientProblem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/**
 * Turns every exception into an answer. An unexpected one reveals nothing: the answer is a fixed text with an
 * {@code id} that is also in the log.
 */
@Singleton
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final String CHALLENGE = "Bearer";
    private static final String UNFORESEEN = "Something failed that should not have. It has been logged under this id.";

    private final List<Explanation> explanations;

    ProblemMapper(@All List<Explanation> explanations) {
        this.explanations = explanations;
    }

    /** Names every exception for which the framework has a mapper of its own, and {@code Throwable} for the rest. */
    @ServerExceptionMapper({
        Throwable.class,
        NotFoundException.class,
        MismatchedInputException.class,
        AuthenticationCompletionException.class,
        AuthenticationFailedException.class,
        ForbiddenException.class,
        UnauthorizedException.class
    })
    Response answer(Throwable fault) {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        if (fault instanceof WebApplicationException moved
                && moved.getResponse().getStatus() < 400) {
            return moved.getResponse();
        }
        return answer(failure(fault, request), AskedPath.encoded(request.getPath()));
    }

    private Failure failure(Throwable fault, ResteasyReactiveRequestContext request) {
        if (fault instanceof Failure failure) {
            return failure;
        }
        if (fault instanceof UnauthorizedException
                || fault instanceof AuthenticationFailedException
                || fault instanceof AuthenticationCompletionException) {
            return Failure.of(Problem.UNAUTHORIZED, "").header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        }
        if (fault instanceof ForbiddenException) {
            return Failure.of(Problem.FORBIDDEN, "");
        }
        // when another service refuses our request, that is our fault and not the caller's
        if (fault instanceof WebApplicationException refusal && !(fault instanceof ResteasyReactiveClientProblem)) {
            return FrameworkRefusal.of(refusal, request);
        }
        if (fault instanceof MismatchedInputException json) {
            return FrameworkRefusal.of(json);
        }
        return explained(fault).orElseGet(() -> Failure.internal(fault));
    }

    private Optional<Failure> explained(Throwable fault) {
        return explanations.stream()
                .map(explanation -> explanation.of(fault))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Response answer(Failure failure, String path) {
        Failure told = failure.is(Problem.INTERNAL) ? unforeseen(failure, path) : failure;
        Response.ResponseBuilder answer = Response.status(told.problem().status())
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(new ProblemDocument(
                        told.problem(),
                        Optional.ofNullable(told.getMessage()).filter(detail -> !detail.isEmpty()),
                        path,
                        told.members()));
        told.headers().forEach(answer::header);
        return answer.build();
    }

    private static Failure unforeseen(Failure failure, String path) {
        String id = UUID.randomUUID().toString();
        LOG.errorf(failure.getCause(), "Unforeseen fault %s at %s", id, path);
        return Failure.of(Problem.INTERNAL, UNFORESEEN).with("id", id);
    }
}
