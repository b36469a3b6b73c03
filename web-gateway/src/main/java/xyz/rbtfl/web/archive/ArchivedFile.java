package xyz.rbtfl.web.archive;

import java.util.Optional;

/**
 * One file of an archive.
 *
 * @param path    its name there, without a {@code ./} before it; cut where it is very long
 * @param content its bytes; none where it is refused
 * @param refusal why it is not taken, a sentence for the caller; absent where it is
 */
public record ArchivedFile(String path, byte[] content, Optional<String> refusal) {

    private static final int LONGEST_PATH = 300;

    static ArchivedFile of(String path, byte[] content) {
        return new ArchivedFile(path, content, Optional.empty());
    }

    static ArchivedFile refused(String path, String refusal) {
        String shown = path.codePointCount(0, path.length()) <= LONGEST_PATH
                ? path
                : path.substring(0, path.offsetByCodePoints(0, LONGEST_PATH)) + "…";
        return new ArchivedFile(shown, new byte[0], Optional.of(refusal));
    }
}
