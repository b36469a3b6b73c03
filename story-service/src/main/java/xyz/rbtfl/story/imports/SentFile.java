package xyz.rbtfl.story.imports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xyz.rbtfl.wire.parcel.ParcelReader;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/**
 * A file, by what its path says.
 *
 * @param kind    what it is
 * @param slug    of the story or the head
 * @param locale  of the edition; empty for a head
 * @param path    as sent
 * @param content its bytes
 */
record SentFile(Kind kind, String slug, String locale, String path, byte[] content) {

    private static final Pattern PATH = Pattern.compile(
            "stories/(?<story>[^/.]+)[.](?<locale>[^/.]+)[.]md|(?<former>moved/)?heads/(?<head>[^/.]+)[.]json");

    /** What a file can be. */
    enum Kind {
        EDITION,
        HEAD,
        FORMER_NAMES
    }

    /**
     * Reads a path.
     *
     * @throws Failure 422 where no file of ours has such a one
     */
    static SentFile of(ParcelReader.File file) {
        Matcher path = PATH.matcher(file.path());
        if (!path.matches()) {
            throw Failure.of(Problem.REFUSED, "No file of this service is called so.");
        }
        if (path.group("story") != null) {
            return new SentFile(Kind.EDITION, path.group("story"), path.group("locale"), file.path(), file.content());
        }
        Kind kind = path.group("former") == null ? Kind.HEAD : Kind.FORMER_NAMES;
        return new SentFile(kind, path.group("head"), "", file.path(), file.content());
    }
}
