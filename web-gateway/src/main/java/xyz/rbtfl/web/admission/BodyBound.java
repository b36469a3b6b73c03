package xyz.rbtfl.web.admission;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.util.concurrent.CompletableFuture;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/**
 * How large a body may be: 1 MiB. A declared length is refused before a byte is read; a body in chunks as soon as it
 * grows too long. It is read here, since the server itself would answer without a word.
 */
class BodyBound {

    private static final int MOST_BYTES = 1 << 20;

    @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHORIZATION)
    public Uni<Void> read(ContainerRequestContext context, HttpServerRequest request) {
        return Editors.isRead(context)
                ? Uni.createFrom().voidItem()
                : Uni.createFrom()
                        .completionStage(() -> body(request))
                        .invoke(body -> context.setEntityStream(new ByteArrayInputStream(body.getBytes())))
                        .replaceWithVoid();
    }

    private static CompletableFuture<Buffer> body(HttpServerRequest request) {
        CompletableFuture<Buffer> body = new CompletableFuture<>();
        if (isDeclaredTooLarge(request)) {
            body.completeExceptionally(tooLarge());
        } else if (request.isEnded()) {
            body.complete(Buffer.buffer());
        } else {
            collect(request, body);
        }
        return body;
    }

    private static boolean isDeclaredTooLarge(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && Long.parseLong(length) > MOST_BYTES;
    }

    // what comes after the bound is read and dropped: a caller who is still sending would not hear an answer
    private static void collect(HttpServerRequest request, CompletableFuture<Buffer> body) {
        Buffer read = Buffer.buffer();
        request.handler(chunk -> {
            if (read.length() + chunk.length() <= MOST_BYTES) {
                read.appendBuffer(chunk);
            } else {
                body.completeExceptionally(tooLarge());
            }
        });
        request.exceptionHandler(body::completeExceptionally);
        request.endHandler(end -> body.complete(read));
        request.resume();
    }

    private static Failure tooLarge() {
        return Failure.of(Problem.TOO_LARGE, "A body has at most " + MOST_BYTES + " bytes (1 MiB).")
                .with("limit", MOST_BYTES);
    }
}
