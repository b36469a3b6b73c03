package xyz.rbtfl.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One process of an instance: started, started again when it dies, and stopped at the end.
 *
 * <p>It is written down in {@code run/NAME.pid} of the data folder while it runs, and what it prints goes to
 * {@code log/NAME.log}; the log of the time before is kept as {@code NAME.1.log}.
 */
final class Part {

    private static final long FIRST_PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;
    /** One that lived this long was well: its death is a first one again. */
    private static final Duration WELL = Duration.ofMinutes(1);

    private static final int DEATHS_BEFORE_READY = 3;
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final long ASK_AGAIN_MILLIS = 50;
    private static final int LOG_LINES_TO_SHOW = 20;

    private final String name;
    private final List<String> command;
    private final Path data;
    private final String stopSignal;
    private final BooleanSupplier ready;

    private @Nullable Process process;
    private long startedAt;
    private int deaths;
    private boolean stopping;

    /**
     * A part that does not run yet.
     *
     * @param name       what it is called in messages and file names
     * @param command    what to run
     * @param data       the instance's data folder, where it also runs
     * @param stopSignal what it takes as a request to end
     * @param ready      asks it whether it can do its work
     */
    Part(String name, List<String> command, Path data, String stopSignal, BooleanSupplier ready) {
        this.name = name;
        this.command = inOwnSession(command);
        this.data = data;
        this.stopSignal = stopSignal;
        this.ready = ready;
    }

    /** Stops what a launcher that was killed left running under this name, if it did. */
    static void stopOrphan(Path data, String name, String stopSignal) {
        Path record = record(data, name);
        if (RecordedProcess.read(record).map(orphan -> orphan.stop(stopSignal)).orElse(false)) {
            Up.say("Stopped the " + name + " that an earlier run left behind");
        }
        delete(record);
    }

    /** Starts it. */
    void start() {
        keepLastLog();
        spawn();
    }

    /**
     * Waits until it is ready.
     *
     * @throws CannotStart where it is not ready within two minutes, or has died three times by then
     */
    void awaitReady() {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!ready.getAsBoolean()) {
            if (isStopping()) {
                throw new CannotStart("Stopped before " + name + " was ready");
            }
            if (deaths() >= DEATHS_BEFORE_READY || System.nanoTime() > deadline) {
                throw new CannotStart(name + " does not start. The end of " + log() + ":\n\n" + endOfLog());
            }
            pause(ASK_AGAIN_MILLIS);
        }
    }

    /** From now on its end is wanted: it is not started again. */
    synchronized void expectEnd() {
        stopping = true;
    }

    /** Stops it, and returns when it is gone. */
    void stop() {
        expectEnd();
        running().ifPresent(running -> RecordedProcess.stop(running.toHandle(), stopSignal));
        delete(record(data, name));
    }

    private synchronized void spawn() {
        if (stopping) {
            return;
        }
        Process started = started();
        process = started;
        startedAt = System.nanoTime();
        RecordedProcess.of(started.toHandle()).write(record(data, name));
        started.onExit().thenAccept(this::startAgain);
    }

    private Process started() {
        try {
            return new ProcessBuilder(command)
                    .directory(data.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException e) {
            throw new CannotStart(name + " does not start: " + e.getMessage(), e);
        }
    }

    private synchronized void startAgain(Process ended) {
        if (stopping) {
            return;
        }
        boolean wasWell = System.nanoTime() - startedAt > WELL.toNanos();
        deaths = wasWell ? 1 : deaths + 1;
        long pause = Math.min(FIRST_PAUSE_MILLIS << Math.min(deaths - 1, 10), LONGEST_PAUSE_MILLIS);
        Up.say(name + " ended with status " + ended.exitValue() + " and is started again in " + pause + " ms; see "
                + log());
        CompletableFuture.runAsync(this::spawn, CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS));
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    private synchronized int deaths() {
        return deaths;
    }

    private synchronized Optional<Process> running() {
        return Optional.ofNullable(process).filter(Process::isAlive);
    }

    private Path log() {
        return data.resolve("log").resolve(name + ".log");
    }

    private void keepLastLog() {
        try {
            Files.createDirectories(log().getParent());
            if (Files.exists(log())) {
                Files.move(log(), log().resolveSibling(name + ".1.log"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new CannotStart("No log can be written: " + e.getMessage(), e);
        }
    }

    private String endOfLog() {
        try {
            List<String> lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES_TO_SHOW), lines.size()));
        } catch (IOException e) {
            return "(" + e.getMessage() + ")";
        }
    }

    /**
     * A Ctrl-C reaches every process of the terminal's foreground group at once; in a session of its own a part
     * waits for the launcher, which stops the parts in order. Where there is no setsid, they stop in any order.
     */
    private static List<String> inOwnSession(List<String> command) {
        List<String> all = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            all.add("/usr/bin/setsid");
        }
        all.addAll(command);
        return List.copyOf(all);
    }

    private static Path record(Path data, String name) {
        return data.resolve("run").resolve(name + ".pid");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            Up.say("Cannot delete " + file + ": " + e.getMessage());
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted", e);
        }
    }
}
