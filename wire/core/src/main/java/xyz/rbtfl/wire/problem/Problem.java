package xyz.rbtfl.wire.problem;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The closed set of problems that a caller may meet: each has one status, one fixed title and one stable type URI. */
public enum Problem {
    BAD_REQUEST(400, "Bad request"),
    UNAUTHORIZED(401, "Unauthorized"),
    FORBIDDEN(403, "Forbidden"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    NOT_ACCEPTABLE(406, "Not acceptable"),
    CONFLICT(409, "Conflict"),
    GONE(410, "Gone"),
    CHANGED(412, "Changed meanwhile"),
    TOO_LARGE(413, "Too large"),
    URI_TOO_LONG(414, "URI too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    REFUSED(422, "Refused"),
    PRECONDITION_REQUIRED(428, "Precondition required"),
    HEADERS_TOO_LARGE(431, "Headers too large"),
    INTERNAL(500, "Internal error"),
    UNAVAILABLE(503, "Unavailable"),
    VERSION_NOT_SUPPORTED(505, "HTTP version not supported");

    private final int status;
    private final String title;
    private final URI type;

    Problem(int status, String title) {
        this.status = status;
        this.title = title;
        this.type = URI.create(
                "https://rbtfl.xyz/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** For example {@code https://rbtfl.xyz/problems/precondition-required}; an identifier, not a page to fetch. */
    public URI type() {
        return type;
    }

    public static Optional<Problem> ofStatus(int status) {
        return Arrays.stream(values())
                .filter(problem -> problem.status == status)
                .findFirst();
    }
}
