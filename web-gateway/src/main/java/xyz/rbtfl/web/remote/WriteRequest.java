package xyz.rbtfl.web.remote;

import java.util.Optional;

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
        String authorization, Optional<String> ifMatch, Optional<String> ifNoneMatch, boolean dryRun, boolean strict) {}
