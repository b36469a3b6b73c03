package xyz.rbtfl.web.response;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import xyz.rbtfl.wire.precondition.ETags;
import xyz.rbtfl.wire.precondition.Hash;

/** Strong entity tags over an answer's own bytes. */
final class Tag {

    /** Half of a SHA-256 is enough to tell answers apart, and keeps headers short. */
    private static final int BYTES = 16;

    private Tag() {}

    /** For example {@code "jO3yGCyYl7VQ6n3zV0nX2g"}, or {@code "jO3yGCyYl7VQ6n3zV0nX2g-gzip"} for the packed bytes. */
    static String over(byte[] body, ContentCoding coding) {
        String hash = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Hash.digest(body), BYTES));
        return coding.codingName().map(name -> '"' + hash + '-' + name + '"').orElse('"' + hash + '"');
    }

    /** Whether an {@code If-None-Match}, which may be null, names the tag, even as a weak one: proxies weaken tags. */
    static boolean isAmong(String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && ETags.of(List.of(ifNoneMatch))
                        .filter(known -> known.has(opaque(tag)))
                        .isPresent();
    }

    private static String opaque(String tag) {
        return tag.substring(1, tag.length() - 1);
    }
}
