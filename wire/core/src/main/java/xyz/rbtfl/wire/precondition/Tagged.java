package xyz.rbtfl.wire.precondition;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The answer to a read of content that has a tag of its own: 304 when the caller has it already. */
public final class Tagged {

    private Tagged() {}

    /**
     * Begins the answer.
     *
     * @param tag     without quotes
     * @param headers of the request; what in them is no list of tags counts as not sent
     * @throws xyz.rbtfl.wire.problem.Failure 412 when {@code If-Match} names something else
     */
    public static <T> ResponseBuilder<T> answer(T content, String tag, HttpHeaders headers) {
        ETags expected = tags(headers, HttpHeaders.IF_MATCH);
        if (!expected.isEmpty() && !expected.hasStrong(tag)) {
            throw Precondition.changed();
        }
        ResponseBuilder<T> answer = tags(headers, HttpHeaders.IF_NONE_MATCH).has(tag)
                ? ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED)
                : ResponseBuilder.ok(content);
        return answer.tag(new EntityTag(tag));
    }

    private static ETags tags(HttpHeaders headers, String name) {
        List<String> lines = headers.getRequestHeader(name);
        return lines == null ? ETags.NONE : ETags.of(lines).orElse(ETags.NONE);
    }
}
