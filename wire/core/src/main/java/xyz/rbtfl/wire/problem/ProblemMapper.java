package xyz.rbtfl.wire.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
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

    private static final String CHALLENGE = "Bearer";

    private final Explained explained;

    ProblemMapper(Explained explained) {
        this.explained = explained;
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
        return explained.of(fault);
    }

    private static Response answer(Failure failure, String path) {
        Failure told = Explained.told(failure, path);
        Response.ResponseBuilder answer = Response.status(told.problem().status())
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(ProblemDocument.of(told, path));
        told.headers().forEach(answer::header);
        return answer.build();
    }
}
