package xyz.rbtfl.web.imports;

import static xyz.rbtfl.web.imports.ImportLine.UNAVAILABLE;

import io.smallrye.mutiny.Uni;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import xyz.rbtfl.web.archive.ArchivedFile;
import xyz.rbtfl.web.remote.RemoteAnswers;
import xyz.rbtfl.wire.parcel.Parcel;
import xyz.rbtfl.wire.parcel.SentParcel;
import xyz.rbtfl.wire.problem.Failure;

/**
 * Files on their way to one service, many together. While two batches are there, the third waits; and those of another
 * folder wait for all before, since a story finds the heads that came before it. For one thread, which may
 * have to wait.
 */
final class Sending {

    private static final int MOST_BYTES = 1 << 20;
    private static final int AT_ONCE = 2;
    private static final long LONGEST_MINUTES = 10;

    private final Function<byte[], Uni<RemoteAnswers>> service;
    private final ImportSettings settings;
    private final List<ArchivedFile> waiting = new ArrayList<>();
    private final BlockingQueue<Answered> answers = new LinkedBlockingQueue<>();
    private String folder = "";
    private int bytes;
    private int underWay;

    Sending(Function<byte[], Uni<RemoteAnswers>> service, ImportSettings settings) {
        this.service = service;
        this.settings = settings;
    }

    /** What takes the lines. */
    interface Told {
        void tell(ImportLine line) throws IOException;
    }

    /**
     * What became of a batch.
     *
     * @param lines  one for each of its files
     * @param silent whether the service did not answer to the last, or refuses all
     */
    private record Answered(List<ImportLine> lines, boolean silent) {}

    /** The service does not answer. */
    static final class Silent extends IOException {

        private static final long serialVersionUID = 1L;

        private Silent(String message) {
            super(message);
        }
    }

    /** Sends a file, or holds it until there are more. */
    void add(String folder, ArchivedFile file, Told told) throws IOException {
        if (!folder.equals(this.folder)) {
            finish(told);
            this.folder = folder;
        }
        if (waiting.size() == SentParcel.MOST_FILES || bytes + file.content().length > MOST_BYTES) {
            send(told);
        }
        waiting.add(file);
        bytes += file.content().length;
    }

    /** Sends what is held, and waits for all answers. */
    void finish(Told told) throws IOException {
        send(told);
        while (underWay > 0) {
            await(told);
        }
    }

    private void send(Told told) throws IOException {
        if (waiting.isEmpty()) {
            return;
        }
        while (underWay >= AT_ONCE) {
            await(told);
        }
        List<ArchivedFile> batch = List.copyOf(waiting);
        waiting.clear();
        bytes = 0;
        underWay++;
        answered(batch, 1, settings.firstPause())
                .subscribe()
                .with(answers::add, failure -> answers.add(new Answered(failed(batch, failure), true)));
    }

    private void await(Told told) throws IOException {
        Answered answered = poll();
        underWay--;
        for (ImportLine line : answered.lines()) {
            told.tell(line);
        }
        if (answered.silent()) {
            throw new Silent("A part of rbtfl does not answer.");
        }
    }

    private Answered poll() throws IOException {
        try {
            Answered answered = answers.poll(LONGEST_MINUTES, TimeUnit.MINUTES);
            if (answered == null) {
                throw new Silent("A part of rbtfl does not answer.");
            }
            return answered;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Given up", e);
        }
    }

    /** What became of files, of which those are sent again that may go another time. */
    private Uni<Answered> answered(List<ArchivedFile> files, int attempt, Duration pause) {
        boolean isLast = attempt >= settings.tries();
        return service.apply(parcel(files))
                .map(answer -> answer.items().stream().map(ImportLine::of).toList())
                .onFailure(failure -> !isLast && isUnavailable(failure))
                .recoverWithItem(failure -> failed(files, failure))
                .chain(lines -> isLast || lines.stream().noneMatch(line -> line.status() == UNAVAILABLE)
                        ? Uni.createFrom().item(new Answered(lines, isLast && hasSilent(lines)))
                        : again(files, lines, attempt, pause));
    }

    private Uni<Answered> again(List<ArchivedFile> files, List<ImportLine> lines, int attempt, Duration pause) {
        List<String> silent = lines.stream()
                .filter(line -> line.status() == UNAVAILABLE)
                .map(ImportLine::path)
                .toList();
        List<ArchivedFile> rest =
                files.stream().filter(file -> silent.contains(file.path())).toList();
        List<ImportLine> done = new ArrayList<>(
                lines.stream().filter(line -> line.status() != UNAVAILABLE).toList());
        return Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(pause)
                .chain(() -> answered(rest, attempt + 1, pause.multipliedBy(2)))
                .map(later -> {
                    done.addAll(later.lines());
                    return new Answered(done, later.silent());
                });
    }

    private static boolean hasSilent(List<ImportLine> lines) {
        return lines.stream().anyMatch(line -> line.status() == UNAVAILABLE);
    }

    private static boolean isUnavailable(Throwable failure) {
        return failure instanceof Failure answer && answer.problem().status() == UNAVAILABLE;
    }

    private static List<ImportLine> failed(List<ArchivedFile> files, Throwable failure) {
        int status = failure instanceof Failure answer ? answer.problem().status() : 500;
        String detail = failure instanceof Failure answer
                ? String.valueOf(answer.getMessage())
                : "Something failed that should not have.";
        return files.stream()
                .map(file -> ImportLine.said(file.path(), "failed", status, detail))
                .toList();
    }

    private static byte[] parcel(List<ArchivedFile> files) {
        ByteArrayOutputStream parcel = new ByteArrayOutputStream();
        files.forEach(file -> parcel.writeBytes(Parcel.file(file.path(), file.content())));
        parcel.writeBytes(Parcel.end());
        return parcel.toByteArray();
    }
}
