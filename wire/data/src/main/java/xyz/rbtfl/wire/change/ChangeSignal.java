package xyz.rbtfl.wire.change;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.PgNotification;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Wakes followers that wait for a change: those of this process at once, those of other replicas by {@code NOTIFY}.
 * When a signal is lost, followers find the change at the next poll.
 */
@ApplicationScoped
public class ChangeSignal {

    private static final Logger LOG = Logger.getLogger(ChangeSignal.class);
    /** A NOTIFY takes a server-wide lock at commit: many changes share one. */
    private static final long NOTIFY_EVERY_MS = 200;

    private static final long LISTEN_AGAIN_MS = 2_000;

    private final Vertx vertx;
    private final Pool pool;
    private final List<Runnable> readers = new CopyOnWriteArrayList<>();
    private final AtomicBoolean notifying = new AtomicBoolean();
    private volatile boolean stopping;

    ChangeSignal(Vertx vertx, Pool pool) {
        this.vertx = vertx;
        this.pool = pool;
    }

    void start(@Observes StartupEvent event) {
        listen();
    }

    /**
     * Called when the process ends: waiting followers are answered, because an open request would keep it from ending.
     */
    void leave(@Observes ShutdownDelayInitiatedEvent event) {
        stop();
    }

    void stop(@Observes ShutdownEvent event) {
        stop();
    }

    void stop() {
        stopping = true;
        wake();
    }

    boolean isStopping() {
        return stopping;
    }

    /** To be called after a commit that wrote to the feed. */
    public void changed() {
        wake();
        if (notifying.compareAndSet(false, true)) {
            vertx.setTimer(NOTIFY_EVERY_MS, timer -> notifyReplicas());
        }
    }

    /** Registers what to run on a change, in whichever thread the signal comes. */
    void onWake(Runnable reader) {
        readers.add(reader);
    }

    void wake() {
        readers.forEach(Runnable::run);
    }

    private void notifyReplicas() {
        notifying.set(false);
        pool.query("notify change")
                .execute()
                .onFailure(failure -> LOG.debug("Followers of other replicas were not woken", failure));
    }

    private void listen() {
        pool.getConnection()
                .compose(connection ->
                        connection.query("listen change").execute().map(connection))
                .onSuccess(this::hear)
                .onFailure(this::listenAgain);
    }

    private void hear(SqlConnection connection) {
        PgConnection listening = (PgConnection) connection;
        listening.notificationHandler((PgNotification notification) -> wake());
        listening.closeHandler(closed -> listenAgain(null));
    }

    private void listenAgain(@Nullable Throwable failure) {
        if (!stopping) {
            LOG.debug("Not listening for changes of other replicas", failure);
            vertx.setTimer(LISTEN_AGAIN_MS, timer -> listen());
        }
    }
}
