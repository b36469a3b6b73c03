package xyz.rbtfl.local;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Imports an archive, or a folder, into an instance. What was stored when it is stopped stays, and the same command
 * goes on from there.
 */
public final class Import {

    static final String USAGE = """
            Usage: deploy/local/import [--mode MODE] [--dry-run] [--strict] FILE
                   deploy/local/import [--mode MODE] [--dry-run] [--strict] FOLDER

            Imports FILE, an archive (.tar, .tar.gz, .tgz, .zip), or FOLDER, both in the layout of an export. What
            is not taken is listed with the reason. Ctrl-C is safe: the same command goes on where it stopped.

              --mode create     what is stored and differs stays as it is, and what was deleted too (the default)
              --mode overwrite  it is replaced
              --mode mirror     so it is, and editions that the archive lacks are deleted;
                                wants --confirm NAME, the host of the instance's canonical links
              --dry-run         says what would happen, and does nothing
              --strict          refuses what could be repaired

              RBTFL_URL         the address of the instance (http://localhost:PORT)
              RBTFL_TOKEN       a token of an editor there; without it, one is made with RBTFL_TOKEN_KEY
                                or with the key of the instance in RBTFL_DATA
              PORT              the port of an instance on this machine (8080)
              RBTFL_DATA        its folder (deploy/local/data)

            Ends with 0 when all was taken, with 1 when something was not, and with 2 when it was not asked rightly.
            """;

    private static final int MOST_LISTED = 1_000;

    private final ImportOrder order;
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private int unlisted;

    private Import(ImportOrder order) {
        this.order = order;
    }

    /** See {@link #USAGE}. */
    public static void main(String... arguments) {
        if (List.of(arguments).contains("--help")) {
            System.out.print(USAGE);
            return;
        }
        try {
            Import command = new Import(ImportOrder.of(Up.root(), System.getenv(), List.of(arguments)));
            System.exit(command.run() ? 0 : 1);
        } catch (ImportOrder.NotUnderstood e) {
            System.err.println(e.getMessage());
            System.exit(2);
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Imports, says how it went, and returns whether all was taken. */
    private boolean run() {
        long start = System.nanoTime();
        Optional<String> broken;
        try (Progress progress = Progress.onErrorStream()) {
            List<LayoutFile> files = order.isFolder() ? LayoutFile.in(order.source()) : List.of();
            broken = new ImportClient(order.address(), order.token())
                    .send(
                            () -> order.isFolder() ? packed(files, progress) : read(order.source(), progress),
                            order.mediaType(),
                            this::count);
        } catch (IOException e) {
            broken = Optional.of(e.getMessage() == null ? e.toString() : e.getMessage());
        }
        faults.forEach(System.err::println);
        if (unlisted > 0) {
            System.err.println("… and " + unlisted + " more");
        }
        broken.ifPresent(reason -> System.err.println("Not all was imported: " + reason));
        System.err.println(summary(System.nanoTime() - start));
        return broken.isEmpty() && faults.isEmpty();
    }

    private void count(ImportLine line) {
        outcomes.merge(line.outcome(), 1, Integer::sum);
        if (!line.isFault()) {
            return;
        }
        List<String> reasons = line.reasons().isEmpty() ? List.of(": " + line.outcome()) : line.reasons();
        for (String reason : reasons) {
            if (faults.size() < MOST_LISTED) {
                faults.add(line.path() + reason);
            } else {
                unlisted++;
            }
        }
    }

    private String summary(long nanos) {
        int files = outcomes.values().stream().mapToInt(Integer::intValue).sum();
        double seconds = nanos / (double) TimeUnit.SECONDS.toNanos(1);
        return String.format(
                Locale.ROOT,
                "Imported from %s: %d files in %.1f s, %.0f a second%s",
                order.source(),
                files,
                seconds,
                files / Math.max(seconds, 0.001),
                outcomes.entrySet().stream()
                        .map(outcome -> outcome.getValue() + " " + outcome.getKey())
                        .collect(Collectors.joining(", ", files == 0 ? "" : ": ", "")));
    }

    private static InputStream packed(List<LayoutFile> files, Progress progress) {
        return new FolderTar(files, count -> progress.at(count, files.size()));
    }

    private static InputStream read(Path archive, Progress progress) {
        try {
            long size = Files.size(archive);
            return new Counted(new BufferedInputStream(Files.newInputStream(archive), 1 << 16), progress, size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A stream that says how much of it was read. */
    private static final class Counted extends FilterInputStream {

        private final Progress progress;
        private final long size;
        private long count;

        Counted(InputStream stream, Progress progress, long size) {
            super(stream);
            this.progress = progress;
            this.size = size;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count += Math.max(read, 0);
            progress.atBytes(count, size);
            return read;
        }
    }
}
