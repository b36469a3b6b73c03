package xyz.rbtfl.web.archive;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names in archives, of which none is to lead anywhere. */
final class ArchivedPath {

    static final String NESTED = "An archive within the archive is not read.";

    /** What the library puts in the place of bytes that are no character, or a question mark. */
    private static final char REPLACEMENT = 0xFFFD;

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
    private static final Set<String> ARCHIVES =
            Set.of("tar", "tgz", "gz", "zip", "bz2", "tbz2", "xz", "txz", "zst", "7z", "rar", "jar");

    private ArchivedPath() {}

    /** A name without what means nothing before it. */
    static String plain(String name) {
        String plain = name;
        while (plain.startsWith("./")) {
            plain = plain.substring(2);
        }
        return plain;
    }

    /** Why nothing is taken that is called so; empty where it may be. */
    static Optional<String> fault(String path) {
        if (path.indexOf('?') >= 0 || path.indexOf(REPLACEMENT) >= 0) {
            return Optional.of("Its name is not UTF-8, or has a question mark.");
        }
        String separated = path.replace('\\', '/');
        if (separated.startsWith("/") || DRIVE.matcher(path).matches()) {
            return Optional.of("Its path begins at a root; ours begin in the archive.");
        }
        if (Arrays.asList(separated.split("/", -1)).contains("..")) {
            return Optional.of("Its path climbs out of the archive.");
        }
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ARCHIVES.contains(ending) ? Optional.of(NESTED) : Optional.empty();
    }
}
