package xyz.rbtfl.web.admission;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/**
 * Writes need a token of this instance with the role {@code editor}. So does the export, which costs as much as there
 * is to read. This is checked before path and media type, so that others learn nothing else. Other reads are open, and
 * their tokens are ignored.
 */
class Editors {

    private static final String ROLE = "editor";
    private static final String EXPORT = "/api/v1/export.tar";
    private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final CurrentIdentityAssociation caller;

    Editors(CurrentIdentityAssociation caller) {
        this.caller = caller;
    }

    @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHENTICATION)
    public Uni<Void> check(ContainerRequestContext request) {
        return isOpen(request)
                ? Uni.createFrom().voidItem()
                : caller.getDeferredIdentity()
                        .onFailure(AuthenticationFailedException.class)
                        .transform(refused -> badToken())
                        .invoke(Editors::requireEditor)
                        .replaceWithVoid();
    }

    private static boolean isOpen(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return path.equals(EXPORT)
                ? request.getMethod().equals(HttpMethod.OPTIONS)
                : isRead(request) || !path.startsWith("/api/");
    }

    static boolean isRead(ContainerRequestContext request) {
        return READS.contains(request.getMethod());
    }

    private static void requireEditor(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            throw unauthorized("Writing and exporting need a bearer token.", "Bearer");
        }
        if (!identity.hasRole(ROLE)) {
            throw Failure.of(Problem.FORBIDDEN, "Writing and exporting need the role `" + ROLE + "`.");
        }
    }

    private static Failure badToken() {
        return unauthorized(
                "The token is expired, malformed, or another instance's.", "Bearer error=\"invalid_token\"");
    }

    private static Failure unauthorized(String detail, String challenge) {
        return Failure.of(Problem.UNAUTHORIZED, detail).header("WWW-Authenticate", challenge);
    }
}
