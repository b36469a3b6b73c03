package xyz.rbtfl.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process as it was written down, to be found again by a later launcher.
 *
 * @param pid   its process id, which the system may give to another process once it has ended
 * @param start when it started: with the id, this tells it from every other one
 */
record RecordedProcess(long pid, Instant start) {

    /** The system counts from its boot in ticks, and the instant of the boot is itself rounded. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    static RecordedProcess of(ProcessHandle process) {
        return new RecordedProcess(process.pid(), process.info().startInstant().orElseGet(Instant::now));
    }

    /** What {@link #write} left; absent where there is no such file or no sense in it. */
    static Optional<RecordedProcess> read(Path file) {
        return lines(file).filter(lines -> lines.size() >= 2).flatMap(lines -> parse(lines.get(0), lines.get(1), 1));
    }

    /** The server that PostgreSQL itself wrote down in {@code postmaster.pid}: line 1 its id, line 3 its start. */
    static Optional<RecordedProcess> readPostmaster(Path file) {
        return lines(file).filter(lines -> lines.size() >= 3).flatMap(lines -> parse(lines.get(0), lines.get(2), 1000));
    }

    void write(Path file) {
        Secrets.writePrivately(file, pid + "\n" + start.toEpochMilli() + "\n");
    }

    /** The process, if it still runs. */
    Optional<ProcessHandle> running() {
        return ProcessHandle.of(pid).filter(this::isMe);
    }

    /**
     * Stops it if it still runs: asks first, and insists after 15 seconds.
     *
     * @param signal what it takes as the question, such as {@code TERM}
     * @return whether there was anything to stop
     */
    boolean stop(String signal) {
        Optional<ProcessHandle> running = running();
        running.ifPresent(process -> stop(process, signal));
        return running.isPresent();
    }

    /** Stops a process: asks first, and insists after 15 seconds. Returns when it is gone. */
    static void stop(ProcessHandle process, String signal) {
        ask(process, signal);
        if (!gone(process, PATIENCE)) {
            process.destroyForcibly();
            gone(process, PATIENCE);
        }
    }

    /** Java itself sends no signal but TERM and KILL; every POSIX shell has the rest. */
    private static void ask(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean gone(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return !process.isAlive();
    }

    private boolean isMe(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(started -> Duration.between(started, start).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }

    private static Optional<List<String>> lines(Path file) {
        try {
            return Optional.of(Files.readAllLines(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<RecordedProcess> parse(String pid, String start, long unitInMillis) {
        try {
            Instant instant = Instant.ofEpochMilli(Long.parseLong(start.strip()) * unitInMillis);
            return Optional.of(new RecordedProcess(Long.parseLong(pid.strip()), instant));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
