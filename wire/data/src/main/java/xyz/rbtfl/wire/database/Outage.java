package xyz.rbtfl.wire.database;

import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.inject.Singleton;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import xyz.rbtfl.wire.problem.Explanation;
import xyz.rbtfl.wire.problem.Failure;

/**
 * Recognises exceptions that mean the database is away for a moment (restarting, or another server takes over). The
 * answer is 503.
 */
@Singleton
public class Outage implements Explanation {

    private static final Logger LOG = Logger.getLogger(Outage.class);
    private static final long QUIET_NANOS = TimeUnit.MINUTES.toNanos(1);

    /**
     * How the SQLSTATE of an outage begins: connection exceptions, too few resources, a server that is stopping or
     * starting, and a write that reaches a server which has become a replica.
     */
    private static final List<String> STATES = List.of("08", "53", "57P", "25006");
    /** Not every {@code IOException}: JSON that cannot be read or written is one, too. */
    private static final List<Class<?>> BROKEN = List.of(
            SocketException.class,
            UnknownHostException.class,
            ClosedChannelException.class,
            ClosedConnectionException.class);

    /**
     * What the pool says when no connection came in time, to who wanted one and to who wanted an answer; no class says
     * it.
     */
    private static final List<String> NO_CONNECTION = List.of("Timeout", "Timeout waiting for connection");

    private boolean seen;
    private long lastSign;

    @Override
    public Optional<Failure> of(Throwable fault) {
        if (!isBehind(fault)) {
            return Optional.empty();
        }
        if (isNew(System.nanoTime())) {
            LOG.warnf("The database does not answer: %s", fault);
        }
        return Optional.of(Failure.unavailable("The database does not answer at the moment. Try again soon.", fault));
    }

    /**
     * Whether to log: at the start of an outage, and again when the last sign of one is a minute old. Hundreds of
     * failing requests are one line.
     */
    synchronized boolean isNew(long nanos) {
        boolean isNew = !seen || nanos - lastSign > QUIET_NANOS;
        seen = true;
        lastSign = nanos;
        return isNew;
    }

    /** Whether a fault, or what caused it, means that the database is away. */
    public static boolean isBehind(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .anyMatch(Outage::is);
    }

    private static boolean is(Throwable fault) {
        return BROKEN.stream().anyMatch(broken -> broken.isInstance(fault))
                || NO_CONNECTION.stream().anyMatch(message -> message.equals(fault.getMessage()))
                || fault instanceof PgException refusal && isOutage(refusal.getSqlState());
    }

    private static boolean isOutage(String state) {
        return state != null && STATES.stream().anyMatch(state::startsWith);
    }
}
