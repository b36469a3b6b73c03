package xyz.rbtfl.wire.edge;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;
import xyz.rbtfl.wire.request.BodyTypesFilter;

/**
 * Reads request bodies. One bound limits each body, another all bodies together, because a sender who stalls keeps the
 * part that was read in memory. Whatever can be refused without a body (no token, an unknown path, method or type) has
 * been refused before.
 */
class Bodies {

    private static final Logger LOG = Logger.getLogger(Bodies.class);
    private static final Set<String> METHODS = Set.of(HttpMethod.PUT, HttpMethod.POST, HttpMethod.PATCH);

    private final long mostBytes;
    private final long mostInWork;
    private final AtomicLong inWork = new AtomicLong();

    Bodies(EdgeSettings settings) {
        this.mostBytes = settings.largestBody().asLongValue();
        this.mostInWork = settings.bodiesInWork().asLongValue();
    }

    /**
     * Fails with 413 for a body that is too large, 503 while too much is being read, and 400 when the body breaks off.
     */
    @ServerRequestFilter(priority = Priorities.USER + 100)
    public Uni<Void> read(ContainerRequestContext context, RoutingContext exchange) {
        return METHODS.contains(context.getMethod()) && context.getProperty(BodyTypesFilter.STREAMED) == null
                ? Uni.createFrom()
                        .completionStage(() -> body(exchange, most(context)))
                        .invoke(body -> context.setEntityStream(new ByteArrayInputStream(body.getBytes())))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private long most(ContainerRequestContext context) {
        return context.getProperty(BodyTypesFilter.MOST_BYTES) instanceof Integer own ? own : mostBytes;
    }

    private CompletableFuture<Buffer> body(RoutingContext exchange, long most) {
        HttpServerRequest request = exchange.request();
        CompletableFuture<Buffer> body = new CompletableFuture<>();
        if (isDeclaredLarger(request, most)) {
            body.completeExceptionally(tooLarge(most));
        } else if (request.isEnded()) {
            body.complete(Buffer.buffer());
        } else {
            collect(exchange, request, most, body);
        }
        return body;
    }

    private static boolean isDeclaredLarger(HttpServerRequest request, long most) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && Long.parseLong(length) > most;
    }

    private void collect(
            RoutingContext exchange, HttpServerRequest request, long most, CompletableFuture<Buffer> body) {
        Buffer read = Buffer.buffer();
        exchange.addEndHandler(answered -> inWork.addAndGet(-read.length()));
        request.handler(chunk -> add(chunk, read, most, body));
        request.exceptionHandler(fault -> body.completeExceptionally(brokenOff(fault)));
        request.endHandler(end -> body.complete(read));
        if (request.headers().contains("Expect")) {
            request.response().writeContinue();
        }
        request.resume();
    }

    // whatever arrives after a refusal is dropped, see Leftovers
    private void add(Buffer chunk, Buffer read, long most, CompletableFuture<Buffer> body) {
        if (body.isDone()) {
            return;
        }
        if (read.length() + chunk.length() > most) {
            body.completeExceptionally(tooLarge(most));
        } else if (inWork.addAndGet(chunk.length()) > mostInWork) {
            inWork.addAndGet(-chunk.length());
            body.completeExceptionally(busy());
        } else {
            read.appendBuffer(chunk);
        }
    }

    private static Failure tooLarge(long most) {
        return Failure.of(Problem.TOO_LARGE, "A body has at most " + most + " bytes.")
                .with("limit", most);
    }

    private static Failure busy() {
        return Failure.unavailable("Too many bodies are being read at the moment. Try again soon.", null);
    }

    private static Failure brokenOff(Throwable fault) {
        LOG.debugf("A body broke off: %s", fault);
        return Failure.of(Problem.BAD_REQUEST, "The body broke off before its end.");
    }
}
