package xyz.rbtfl.web.remote;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A write on its way to the service that owns the data, which checks all of it again.
 *
 * @param authorization the caller's {@code Authorization} header
 * @param ifMatch       the caller's {@code If-Match} header; absent when there was none
 * @param ifNoneMatch   the caller's {@code If-None-Match} header; absent when there was none
 * @param dryRun        whether to say what would happen, and do nothing
 * @param strict        whether to refuse what could be repaired
 */
public record WriteRequest(
        String authorization, Optional<String> ifMatch, Optional<String> ifNoneMatch, boolean dryRun, boolean strict) {

    /** The write that a request's headers and parameters ask for; a header that is null was not sent. */
    public static WriteRequest of(
            String authorization,
            @Nullable String ifMatch,
            @Nullable String ifNoneMatch,
            boolean dryRun,
            boolean strict) {
        return new WriteRequest(
                authorization, Optional.ofNullable(ifMatch), Optional.ofNullable(ifNoneMatch), dryRun, strict);
    }
}
