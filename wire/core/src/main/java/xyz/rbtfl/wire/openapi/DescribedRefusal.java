package xyz.rbtfl.wire.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * An answer other than a success, and the operations that get it by rule. Answers of {@link Kind#NAMED} are added only
 * where an operation names them, as in {@code @APIResponse(responseCode = "410", ref = "Gone")}.
 */
enum DescribedRefusal {
    NOT_MODIFIED(304, "NotModified", Kind.TAGGED, "The caller has it already.", "ETag"),
    MOVED(308, "Moved", Kind.NAMED, "This is not the canonical address: see `Location`.", "Location"),
    BAD_REQUEST(400, "BadRequest", Kind.ALL, "The address, a parameter, a header or the body can't be read."),
    UNAUTHORIZED(401, "Unauthorized", Kind.SECURED, "No token, or not one of this instance.", "WWW-Authenticate"),
    FORBIDDEN(403, "Forbidden", Kind.SECURED, "The token lacks the role `editor`."),
    NOT_FOUND(404, "NotFound", Kind.ADDRESSED, "There is no such thing."),
    METHOD_NOT_ALLOWED(405, "MethodNotAllowed", Kind.ALL, "The path has other methods: see `Allow`.", "Allow"),
    NOT_ACCEPTABLE(406, "NotAcceptable", Kind.ANSWERING, "None of the forms asked for exists."),
    CONFLICT(409, "Conflict", Kind.NAMED, "Another one has the name."),
    GONE(410, "Gone", Kind.NAMED, "It was there, and is no more."),
    CHANGED(412, "Changed", Kind.CONDITIONAL, "It was changed or created meanwhile."),
    TOO_LARGE(413, "TooLarge", Kind.SENT, "The body is larger than the operation reads; `limit` says how many bytes."),
    URI_TOO_LONG(414, "UriTooLong", Kind.ALL, "Path and query are longer than 4,096 characters."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "UnsupportedMediaType",
            Kind.SENT,
            "The body is in no form that is read.",
            "Accept",
            "Accept-Encoding"),
    REFUSED(422, "Refused", Kind.SENT, "It breaks its rules; every fault is listed."),
    PRECONDITION_REQUIRED(428, "PreconditionRequired", Kind.CONDITIONAL, "It exists: `If-Match` is needed."),
    HEADERS_TOO_LARGE(431, "HeadersTooLarge", Kind.ALL, "All headers together are longer than 16,384 characters."),
    INTERNAL(500, "Internal", Kind.ALL, "Something failed that should not have; `id` stands in the log too."),
    UNAVAILABLE(503, "Unavailable", Kind.ALL, "What is needed does not answer; try again later.", "Retry-After");

    /** Which operations have an answer. */
    enum Kind {
        /** Every one. */
        ALL,
        /** With a slug or another name in the path. */
        ADDRESSED,
        /** Whose success has a body. */
        ANSWERING,
        /** Whose success has an {@code ETag}: they take {@code If-None-Match}. */
        TAGGED,
        /** That take a body. */
        SENT,
        /** That take {@code If-Match}. */
        CONDITIONAL,
        /** For editors. */
        SECURED,
        /** That name it themselves. */
        NAMED
    }

    private final int status;
    private final String title;
    private final Kind kind;
    private final String description;
    private final String[] headers;

    DescribedRefusal(int status, String title, Kind kind, String description, String... headers) {
        this.status = status;
        this.title = title;
        this.kind = kind;
        this.description = description;
        this.headers = headers;
    }

    String status() {
        return String.valueOf(status);
    }

    /** The name under which the document describes it. */
    String title() {
        return title;
    }

    Kind kind() {
        return kind;
    }

    APIResponse described() {
        APIResponse answer = OASFactory.createAPIResponse().description(description);
        for (String header : headers) {
            answer.addHeader(header, header());
        }
        if (status >= 400) {
            answer.content(OASFactory.createContent()
                    .addMediaType(
                            ProblemSchema.MEDIA_TYPE,
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().ref(ProblemSchema.NAME))));
        }
        return answer;
    }

    APIResponse referred() {
        return OASFactory.createAPIResponse().ref(title);
    }

    private Header header() {
        return OASFactory.createHeader().schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }
}
