package xyz.rbtfl.wire.edge;

import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Deals with the part of a body that nobody read, since the next request on the same connection comes after it. A short
 * rest is read and dropped. Where the rest is long or never arrives, the answer says {@code Connection: close}, and the
 * connection is closed after the caller had time to read the answer.
 */
final class Leftovers implements Handler<RoutingContext> {

    private static final String CLOSE = "close";

    private final long mostBytes;
    private final long mostMillis;

    Leftovers(EdgeSettings settings) {
        this.mostBytes = settings.largestBody().asLongValue();
        this.mostMillis = settings.leftoverTime().toMillis();
    }

    @Override
    public void handle(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (hasBody(request)) {
            Context loop = exchange.vertx().getOrCreateContext();
            exchange.addHeadersEndHandler(before -> sayClose(request));
            exchange.addEndHandler(answered -> loop.runOnContext(now -> drop(exchange, request)));
        }
        exchange.next();
    }

    private static boolean hasBody(HttpServerRequest request) {
        return request.headers().contains("Transfer-Encoding") || length(request) > 0;
    }

    /** 0 when absent. The HTTP decoder has checked that it is a number. */
    private static long length(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }

    // a caller that sent `Expect` and got a final answer may send either the body or its next request: we cannot tell
    // which
    private void sayClose(HttpServerRequest request) {
        boolean waits = request.headers().contains("Expect") && request.bytesRead() == 0;
        if (!request.isEnded() && (waits || isLong(request))) {
            request.response().putHeader("Connection", CLOSE);
        }
    }

    /** Whether the rest is long, or, where no length was declared, what has come so far. */
    private boolean isLong(HttpServerRequest request) {
        return request.bytesRead() > mostBytes || length(request) - request.bytesRead() > mostBytes;
    }

    private void drop(RoutingContext exchange, HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        boolean closing = CLOSE.equals(request.response().headers().get("Connection"));
        long most = request.bytesRead() + mostBytes;
        long timer = exchange.vertx()
                .setTimer(mostMillis, late -> request.connection().close());
        request.exceptionHandler(gone -> exchange.vertx().cancelTimer(timer));
        request.endHandler(end -> {
            exchange.vertx().cancelTimer(timer);
            if (closing) {
                request.connection().close();
            }
        });
        request.handler(bytes -> {
            if (request.bytesRead() > most) {
                request.connection().close();
            }
        });
        request.resume();
    }
}
