package xyz.rbtfl.story.problem;

import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;

/** Tells a database that is away for a moment (restarted, or another server took over) from a fault of ours. */
final class Outage {

    /** SQLSTATE: connection exceptions, too few resources, and a server that is stopping or starting. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");
    /** SQLSTATE of a write that reaches a server which has become a replica. */
    private static final String READ_ONLY = "25006";

    private Outage() {
    }

    static boolean isBehind(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause).anyMatch(Outage::is);
    }

    private static boolean is(Throwable fault) {
        return fault instanceof IOException || fault instanceof ClosedConnectionException
                || fault instanceof PgException refusal && isOutage(refusal.getSqlState());
    }

    private static boolean isOutage(String state) {
        return state != null && (state.equals(READ_ONLY) || CLASSES.contains(state.substring(0, 2)));
    }
}
