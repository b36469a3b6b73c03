package xyz.rbtfl.web.admission;

import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/**
 * How large a request may be before anyone looks at it. The server itself stops a little later, without a word; these
 * bounds say which one was met.
 */
class RequestBounds {

    private static final int LONGEST_URI = 4_096;
    private static final int LARGEST_HEADERS = 16_384;

    @ServerRequestFilter(preMatching = true, priority = 100)
    public void check(HttpServerRequest request) {
        if (request.uri().length() > LONGEST_URI) {
            throw Failure.of(Problem.URI_TOO_LONG, "Path and query have at most " + LONGEST_URI + " characters.");
        }
        if (size(request) > LARGEST_HEADERS) {
            throw Failure.of(
                    Problem.HEADERS_TOO_LARGE, "All headers together have at most " + LARGEST_HEADERS + " characters.");
        }
    }

    private static int size(HttpServerRequest request) {
        int size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }
}
