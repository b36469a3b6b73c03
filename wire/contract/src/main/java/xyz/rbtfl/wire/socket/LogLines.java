package xyz.rbtfl.wire.socket;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is logged in this process from here on: the fine lines of one logger, and all warnings and errors. */
public final class LogLines extends Handler implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;

    private final Logger root = Logger.getLogger("");
    private final Logger watched;
    private final Optional<Level> before;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<String> alarms = new CopyOnWriteArrayList<>();

    /** @param logger the name of the logger whose lines are taken from {@code FINE}, which is DEBUG, on */
    public LogLines(String logger) {
        watched = Logger.getLogger(logger);
        before = Optional.ofNullable(watched.getLevel());
        watched.setLevel(Level.FINE);
        root.addHandler(this);
    }

    /** Waits for the watched logger's next line, at most ten seconds; fails when there is none. */
    public String next() throws InterruptedException {
        String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (line == null) {
            throw new AssertionError("Nothing was logged by " + watched.getName());
        }
        return line;
    }

    /** The warnings and errors of all loggers so far. */
    public List<String> alarms() {
        return List.copyOf(alarms);
    }

    @Override
    public void publish(LogRecord line) {
        if (watched.getName().equals(line.getLoggerName())) {
            lines.add(line.getMessage());
        }
        if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
            alarms.add(line.getLoggerName() + ": " + line.getMessage());
        }
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        root.removeHandler(this);
        watched.setLevel(before.orElse(null));
    }
}
