package xyz.rbtfl.web.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import xyz.rbtfl.wire.problem.Failure;

/**
 * What a reader makes of an archive.
 *
 * @param lines for each file its path, and its content or {@code !} and why not
 * @param end   how it ended; empty where it was whole
 */
record ReadArchive(List<String> lines, String end) {

    static final ArchiveBounds BOUNDS = new ArchiveBounds(1_000, 64L << 20);

    static ReadArchive of(byte[] archive, ArchiveForm form) {
        return of(archive, form, BOUNDS);
    }

    static ReadArchive of(byte[] archive, ArchiveForm form, ArchiveBounds bounds) {
        List<String> lines = new ArrayList<>();
        try (ArchiveReader reader = ArchiveReader.open(new ByteArrayInputStream(archive), form, bounds)) {
            for (Optional<ArchivedFile> file = reader.next(); file.isPresent(); file = reader.next()) {
                lines.add(line(file.get()));
            }
            return new ReadArchive(lines, "");
        } catch (IOException | Failure e) {
            return new ReadArchive(lines, String.valueOf(e.getMessage()));
        }
    }

    private static String line(ArchivedFile file) {
        return file.path() + " "
                + file.refusal()
                        .map(reason -> "!" + reason)
                        .orElseGet(() -> new String(file.content(), StandardCharsets.UTF_8));
    }
}
