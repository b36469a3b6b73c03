package xyz.rbtfl.web.response;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;

/** Strong entity tags over an answer's own bytes. */
final class Tag {

    /** Half of a SHA-256 tells answers apart well enough, and headers stay short. */
    private static final int BYTES = 16;

    private Tag() {}

    /** For example {@code "jO3yGCyYl7VQ6n3zV0nX2g"}, or {@code "jO3yGCyYl7VQ6n3zV0nX2g-gzip"} for the packed bytes. */
    static String over(byte[] body, ContentCoding coding) {
        String hash = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(sha256(body), BYTES));
        return coding.codingName().map(name -> '"' + hash + '-' + name + '"').orElse('"' + hash + '"');
    }

    /** Whether an {@code If-None-Match}, which may be null, names the tag. A proxy may have weakened it. */
    static boolean isAmong(String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Stream.of(ifNoneMatch.split(","))
                        .map(String::strip)
                        .anyMatch(known -> known.equals("*") || known.equals(tag) || known.equals("W/" + tag));
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
