package xyz.rbtfl.entity.lifecycle;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Sends callers elsewhere before this process ends. New connections stop coming once a cluster has taken the process off its list,
 * but connections that are kept open would bring requests until the last moment, and the last ones would be refused. So while the
 * shutdown is delayed ({@code quarkus.shutdown.delay}), each answer closes the connection it goes out on.
 */
@Singleton
class Farewell {

    private static final int BEFORE_ANY_ANSWER = 1_000;

    private volatile boolean leaving;

    void leave(@Observes ShutdownDelayInitiatedEvent event) {
        leaving = true;
    }

    void install(@Observes Filters filters) {
        filters.register(this::mark, BEFORE_ANY_ANSWER);
    }

    private void mark(RoutingContext request) {
        if (leaving) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            request.addEndHandler(answered -> request.request().connection().close());
        }
        request.next();
    }
}
