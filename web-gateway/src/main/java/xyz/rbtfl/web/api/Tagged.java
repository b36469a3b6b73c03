package xyz.rbtfl.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/** The answer to a read of one thing that its service has tagged, so that the tag serves for {@code If-Match} too. */
final class Tagged {

    private Tagged() {}

    /** The view with the service's own ETag, or 304 without a body. */
    static <R, V> RestResponse<V> answer(RestResponse<R> remote, Function<R, V> view) {
        return RestResponse.ResponseBuilder.create(
                        remote.getStatusInfo(),
                        Optional.ofNullable(remote.getEntity()).map(view).orElse(null))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.ETAG, remote.getHeaderString(HttpHeaders.ETAG))
                .build();
    }
}
