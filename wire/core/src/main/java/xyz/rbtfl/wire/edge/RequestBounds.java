package xyz.rbtfl.wire.edge;

import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/**
 * How large the head of a request may be. The HTTP decoder has slightly higher limits of its own; a request between the
 * two is refused like any other, so a person gets an error page.
 */
class RequestBounds {

    static final int LONGEST_URI = 4_096;
    static final int LARGEST_HEADERS = 16_384;
    private static final int MOST_HEADERS = 100;

    @ServerRequestFilter(preMatching = true, priority = 100)
    public void check(HttpServerRequest request) {
        if (request.uri().length() > LONGEST_URI) {
            throw Failure.of(Problem.URI_TOO_LONG, "Path and query have at most " + LONGEST_URI + " characters.");
        }
        if (request.headers().entries().size() > MOST_HEADERS) {
            throw Failure.of(Problem.HEADERS_TOO_LARGE, "There are at most " + MOST_HEADERS + " headers.");
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
