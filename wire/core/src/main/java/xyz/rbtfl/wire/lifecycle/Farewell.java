package xyz.rbtfl.wire.lifecycle;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Closes connections that callers would keep open for ever. A cluster chooses a process only for a new connection:
 * <ul>
 * <li>One that is about to end gets no new ones, but the old ones would bring requests until the last moment, and the
 * last of these
 * would be refused. So while the shutdown is delayed ({@code quarkus.shutdown.delay}), each answer closes the
 * connection it goes out on.
 * <li>One that came later than a caller's connections would get nothing from it. So now and then an answer closes its
 * connection.
 * </ul>
 */
@Singleton
class Farewell {

    private static final int BEFORE_ANY_ANSWER = 1_000;

    /**
     * One answer in so many closes its connection: a prime, so that of connections that take turns it is not always the
     * same one.
     */
    static final int ONE_IN = 997;

    private final AtomicLong answers = new AtomicLong();
    private volatile boolean leaving;

    void leave(@Observes ShutdownDelayInitiatedEvent event) {
        leaving = true;
    }

    void install(@Observes Filters filters) {
        filters.register(this::mark, BEFORE_ANY_ANSWER);
    }

    private void mark(RoutingContext request) {
        if (leaving || answers.incrementAndGet() % ONE_IN == 0) {
            end(request);
        }
        request.next();
    }

    private static void end(RoutingContext request) {
        HttpConnection connection = request.request().connection();
        if (request.request().version() == HttpVersion.HTTP_2) {
            // tells the caller (GOAWAY), and lets requests that are under way end
            connection.shutdown();
        } else {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            request.addEndHandler(answered -> connection.close());
        }
    }
}
