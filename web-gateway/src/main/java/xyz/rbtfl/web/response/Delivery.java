package xyz.rbtfl.web.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Sends every answer to a read, page or JSON: as bytes with an ETag over them, as 304 when the caller has them,
 * compressed when the caller accepts that. An answer with an ETag of its own (an edition's hash) is sent as it is,
 * because compressed it would be other bytes under the same tag.
 */
public class Delivery {

    /** The priority of filters that change an answer before it gets its tag and is compressed. */
    public static final int BEFORE = 6_000;

    private final ObjectMapper json;

    Delivery(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter
    public void deliver(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().computeIfAbsent(HttpHeaders.CACHE_CONTROL, absent -> cacheControl(request, response));
        if (isWholeRead(request, response)) {
            body(response).ifPresent(body -> deliver(body, request, response));
        } else if (response.getEntity() instanceof byte[] bytes) {
            // set again so that the bytes are written as they are: from a RestResponse they would be written as JSON
            response.setEntity(bytes);
        }
    }

    private static List<Object> cacheControl(ContainerRequestContext request, ContainerResponseContext response) {
        Sharing unsaid = isRead(request) && response.getStatus() < 400 ? Sharing.NONE : Sharing.NEVER;
        return List.of(unsaid.cacheControl());
    }

    static boolean isRead(ContainerRequestContext request) {
        return HttpMethod.GET.equals(request.getMethod()) || HttpMethod.HEAD.equals(request.getMethod());
    }

    private static boolean isWholeRead(ContainerRequestContext request, ContainerResponseContext response) {
        return response.getStatus() == 200
                && isRead(request)
                && response.hasEntity()
                && !response.getHeaders().containsKey(HttpHeaders.ETAG);
    }

    private void deliver(byte[] body, ContainerRequestContext request, ContainerResponseContext response) {
        ContentCoding coding = isText(response.getMediaType())
                ? ContentCoding.wanted(body, request.getHeaderString(HttpHeaders.ACCEPT_ENCODING))
                : ContentCoding.IDENTITY;
        String tag = Tag.over(body, coding);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (Tag.isAmong(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(304);
            response.setEntity(null);
            return;
        }
        coding.codingName().ifPresent(name -> response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, name));
        response.setEntity(coding.encoded(body));
    }

    private static boolean isText(MediaType type) {
        return type != null
                && (type.getType().equals("text")
                        || type.getSubtype().endsWith("json")
                        || type.getSubtype().endsWith("xml")
                        || type.getSubtype().endsWith("yaml")
                        || type.getSubtype().equals("javascript"));
    }

    // empty for streams and files, whose bytes are not known here
    private Optional<byte[]> body(ContainerResponseContext response) {
        Object entity = response.getEntity();
        if (entity instanceof byte[] bytes) {
            return Optional.of(bytes);
        }
        if (entity instanceof String text) {
            return Optional.of(text.getBytes(StandardCharsets.UTF_8));
        }
        return entity instanceof Record ? Optional.of(json(entity)) : Optional.empty();
    }

    private byte[] json(Object view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
