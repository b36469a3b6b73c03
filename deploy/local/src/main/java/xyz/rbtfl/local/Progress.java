package xyz.rbtfl.local;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Says how far a long job has come: over and over in one line of a terminal, and now and then in a line of its own in a
 * log.
 */
final class Progress implements AutoCloseable {

    private static final long ON_TERMINAL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long IN_LOG_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final String CLEAR = "\r\033[K";

    private final PrintStream out;
    private final boolean isTerminal;
    private final long start = System.nanoTime();
    private long said = start;

    Progress(PrintStream out, boolean isTerminal) {
        this.out = out;
        this.isTerminal = isTerminal;
    }

    /** On standard error, a terminal where {@code rbtfl.terminal} says so. */
    static Progress onErrorStream() {
        return new Progress(System.err, Boolean.getBoolean("rbtfl.terminal"));
    }

    /**
     * So many are done.
     *
     * @param all how many there will be, about; 0 where nobody knows
     */
    void at(long done, long all) {
        long now = System.nanoTime();
        if (now - said < (isTerminal ? ON_TERMINAL_NANOS : IN_LOG_NANOS)) {
            return;
        }
        said = now;
        String line = line(done, all, now - start);
        if (isTerminal) {
            out.print(CLEAR + line);
            out.flush();
        } else {
            out.println(line);
        }
    }

    /** For example {@code 12000 of 20016 files, 5210 a second, 2 s left}. */
    static String line(long done, long all, long nanos) {
        double rate = done * (double) TimeUnit.SECONDS.toNanos(1) / Math.max(nanos, 1);
        return all < done
                ? String.format(Locale.ROOT, "%d files, %.0f a second", done, rate)
                : String.format(
                        Locale.ROOT,
                        "%d of %d files, %.0f a second, %.0f s left",
                        done,
                        all,
                        rate,
                        (all - done) / rate);
    }

    /** The last word. */
    void end(String line) {
        close();
        out.println(line);
    }

    /** Leaves nothing half said. */
    @Override
    public void close() {
        if (isTerminal) {
            out.print(CLEAR);
            out.flush();
        }
    }
}
