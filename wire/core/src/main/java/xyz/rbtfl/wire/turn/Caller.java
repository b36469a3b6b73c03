package xyz.rbtfl.wire.turn;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.CancellationException;

/** The caller of the current request. */
public final class Caller {

    private Caller() {}

    /** The same work, cancelled when the caller's connection closes first. */
    public static <T> Uni<T> whileThere(RoutingContext request, Uni<T> work) {
        return Uni.createFrom().emitter(caller -> {
            Cancellable running = work.subscribe().with(caller::complete, caller::fail);
            request.addEndHandler(ended -> running.cancel());
        });
    }

    /** The same work, cancelled when the caller's connection closes first; it fails then, for those who wait for it. */
    public static <T> Uni<T> orGone(RoutingContext request, Uni<T> work) {
        return Uni.createFrom().emitter(caller -> {
            Cancellable running = work.subscribe().with(caller::complete, caller::fail);
            request.addEndHandler(ended -> {
                running.cancel();
                caller.fail(new CancellationException("The caller has gone"));
            });
        });
    }
}
