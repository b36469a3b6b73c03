package xyz.rbtfl.local;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;

/**
 * Says how far a long job has come: over and over in one line of a terminal, and now and then in a line of its own in a
 * log.
 */
final class Progress implements AutoCloseable {

    private static final long ON_TERMINAL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long IN_LOG_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final int BAR = 20;
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
        say(done, all, now -> line(done, all, now));
    }

    /** So many bytes are sent, of all there are. */
    void atBytes(long done, long all) {
        say(done, all, now -> lineOfBytes(done, all, now));
    }

    private void say(long done, long all, LongFunction<String> lineAfter) {
        long now = System.nanoTime();
        if (now - said < (isTerminal ? ON_TERMINAL_NANOS : IN_LOG_NANOS)) {
            return;
        }
        said = now;
        String line = lineAfter.apply(now - start);
        if (isTerminal) {
            out.print(CLEAR + bar(done, all) + line);
            out.flush();
        } else {
            out.println(line);
        }
    }

    /** For example {@code [#####     ] }; empty where nobody knows how many there will be. */
    static String bar(long done, long all) {
        int full = all <= 0 ? 0 : (int) Math.min(BAR, done * BAR / all);
        return all <= 0 ? "" : "[" + "#".repeat(full) + " ".repeat(BAR - full) + "] ";
    }

    /** For example {@code 12.0 of 48.0 MB, 5.2 MB a second, 7 s left}. */
    static String lineOfBytes(long done, long all, long nanos) {
        double rate = done * (double) TimeUnit.SECONDS.toNanos(1) / Math.max(nanos, 1);
        return String.format(
                Locale.ROOT,
                "%.1f of %.1f MB, %.1f MB a second, %.0f s left",
                done / 1e6,
                all / 1e6,
                rate / 1e6,
                (all - done) / Math.max(rate, 1));
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
