package xyz.rbtfl.web.admission;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/**
 * Which methods the API's paths have. The framework searches one resource class after the other: for a method that a
 * class lacks, it would answer that the path is unknown, or list the methods of another path.
 */
class ApiMethods {

    private static final String READ = "GET, HEAD, OPTIONS";

    private static final Map<Pattern, String> METHODS = Map.of(
            Pattern.compile("/api/v1/(stories|heads|stories/[^/]+|export[.]tar)"),
            READ,
            Pattern.compile("/api/v1/imports"),
            "OPTIONS, POST",
            Pattern.compile("/api/v1/(entities|heads)/[^/]+"),
            READ + ", PUT",
            Pattern.compile("/api/v1/stories/[^/]+/editions/[^/]+"),
            READ + ", PUT, DELETE");

    /** Answers {@code OPTIONS}, and 405 with the allowed methods. An unknown path passes, and gets 404 later. */
    @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHORIZATION - 50)
    public Optional<RestResponse<Void>> check(ContainerRequestContext request) {
        return allowed(request.getUriInfo().getPath()).flatMap(allowed -> check(request.getMethod(), allowed));
    }

    private static Optional<RestResponse<Void>> check(String method, String allowed) {
        if (!Set.of(allowed.split(", ")).contains(method)) {
            throw Failure.of(Problem.METHOD_NOT_ALLOWED, "This path has " + allowed + ".")
                    .header(HttpHeaders.ALLOW, allowed);
        }
        return method.equals(HttpMethod.OPTIONS)
                ? Optional.of(RestResponse.ResponseBuilder.<Void>noContent()
                        .header(HttpHeaders.ALLOW, allowed)
                        .build())
                : Optional.empty();
    }

    private static Optional<String> allowed(String path) {
        return METHODS.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(path).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
