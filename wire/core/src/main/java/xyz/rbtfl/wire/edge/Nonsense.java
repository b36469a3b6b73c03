package xyz.rbtfl.wire.edge;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import xyz.rbtfl.wire.problem.Problem;
import xyz.rbtfl.wire.problem.ProblemDocument;

/**
 * Bytes that are not an HTTP request. The answer is made here, because the router never sees them.
 *
 * @param detail a sentence for the caller, without quotation marks
 */
record Nonsense(Problem problem, String detail) {

    private static final String DOCUMENT = """
            {"type":"%s","status":%d,"title":"%s","detail":"%s"}""";

    static Nonsense of(Throwable fault) {
        if (fault instanceof TooLongHttpLineException) {
            return new Nonsense(
                    Problem.URI_TOO_LONG, "Path and query have at most " + RequestBounds.LONGEST_URI + " characters.");
        }
        if (fault instanceof TooLongHttpHeaderException) {
            return new Nonsense(
                    Problem.HEADERS_TOO_LARGE,
                    "All headers together have at most " + RequestBounds.LARGEST_HEADERS + " characters.");
        }
        return of("This is no request of HTTP/1.1.");
    }

    static Nonsense of(String detail) {
        return new Nonsense(Problem.BAD_REQUEST, detail);
    }

    /** A request in another version than HTTP/1; empty for one in it. */
    static Optional<Nonsense> ofVersion(HttpVersion version) {
        return version.majorVersion() == 1
                ? Optional.empty()
                : Optional.of(
                        new Nonsense(Problem.VERSION_NOT_SUPPORTED, "What is spoken here is HTTP/1.1 and HTTP/1.0."));
    }

    FullHttpResponse answer() {
        byte[] body = String.format(Locale.ROOT, DOCUMENT, problem.type(), problem.status(), problem.title(), detail)
                .getBytes(StandardCharsets.UTF_8);
        FullHttpResponse answer = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(problem.status()), Unpooled.wrappedBuffer(body));
        HttpHeaders headers = answer.headers();
        headers.set("Content-Type", ProblemDocument.MEDIA_TYPE);
        headers.set("Content-Length", body.length);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Connection", "close");
        headers.set("Date", HttpDate.now());
        return answer;
    }
}
