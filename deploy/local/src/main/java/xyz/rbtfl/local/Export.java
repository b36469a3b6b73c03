package xyz.rbtfl.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Exports an instance into a tar. The file is there, whole, when the program ends with status 0; until then it is the
 * old one, or none, and what comes in stands beside it as {@code FILE.part}.
 */
public final class Export {

    static final String USAGE = """
            Usage: deploy/local/export [--revisions] [--head SLUG]... [--entity SLUG]... [--mention SLUG]... FILE
                   deploy/local/export [--keep N] … FOLDER

            Exports everything of one moment into FILE, a tar; packed, where its name ends with .tar.gz or .tgz.
            In a FOLDER it is called rbtfl-20261128T211500Z.tgz, by the time. Ctrl-C leaves FILE as it was.

              --revisions     all revisions too
              --head SLUG     only stories of this head, or of one of several
              --entity SLUG   only stories about this entity, likewise
              --mention SLUG  only stories that mention this entity, likewise

              --keep N        in FOLDER, the newest N archives stay

              RBTFL_URL       the address of the instance (http://localhost:PORT)
              RBTFL_TOKEN     a token of an editor there; without it, one is made with RBTFL_TOKEN_KEY
                              or with the key of the instance in RBTFL_DATA
              PORT            the port of an instance on this machine (8080)
              RBTFL_DATA      its folder (deploy/local/data)

            Ends with 0 when FILE is whole, with 1 when there is none, and with 2 when it was not asked rightly.
            """;

    private Export() {}

    /** See {@link #USAGE}. */
    public static void main(String... arguments) {
        if (List.of(arguments).contains("--help")) {
            System.out.print(USAGE);
            return;
        }
        try {
            export(ExportRequest.of(Up.root(), System.getenv(), List.of(arguments)));
        } catch (ExportRequest.NotUnderstood e) {
            System.err.println(e.getMessage());
            System.exit(2);
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void export(ExportRequest request) {
        Path file = request.file();
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Thread leaving = new Thread(() -> drop(part), "leave");
        Runtime.getRuntime().addShutdownHook(leaving);
        long start = System.nanoTime();
        try (Progress progress = Progress.onErrorStream()) {
            int files = new ExportClient(request).into(part, progress);
            long bytes = Files.size(part);
            replace(file, part);
            prune(request);
            progress.end(String.format(
                    Locale.ROOT,
                    "Exported %d files, %.1f MB, in %.1f s to %s",
                    files,
                    bytes / 1e6,
                    (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1),
                    file));
        } catch (IOException e) {
            throw new CannotStart("Not exported: " + reason(e), e);
        }
    }

    private static String reason(IOException failure) {
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }

    private static void replace(Path file, Path part) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void prune(ExportRequest request) throws IOException {
        if (request.keep() == 0) {
            return;
        }
        List<Path> old;
        try (Stream<Path> files = Files.list(request.file().getParent())) {
            old = files.filter(file -> ExportRequest.DATED
                            .matcher(file.getFileName().toString())
                            .matches())
                    .sorted(Comparator.reverseOrder())
                    .skip(request.keep())
                    .toList();
        }
        for (Path file : old) {
            Files.delete(file);
        }
    }

    private static void drop(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The token that a request is made with. */
    static String token(Map<String, String> environment) {
        return Settings.given(environment, "RBTFL_TOKEN").orElseGet(() -> Token.of(environment));
    }
}
