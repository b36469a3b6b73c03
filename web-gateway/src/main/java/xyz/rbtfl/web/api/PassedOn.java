package xyz.rbtfl.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import xyz.rbtfl.web.remote.RemoteOutcome;

/** A service's answer, as the API passes it on to the caller. */
public final class PassedOn {

    private PassedOn() {}

    /**
     * The answer to a read: the view with the service's own {@code ETag}, which the caller can use in {@code If-Match};
     * or 304 without a body.
     */
    public static <R, V> RestResponse<V> read(RestResponse<R> remote, Function<R, V> view) {
        return RestResponse.ResponseBuilder.create(
                        remote.getStatusInfo(),
                        Optional.ofNullable(remote.getEntity()).map(view).orElse(null))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.ETAG, remote.getHeaderString(HttpHeaders.ETAG))
                .build();
    }

    /**
     * The answer to a write: 201 or 200, as the service said. It has no {@code ETag}, because what is stored need not
     * be the bytes that were sent.
     */
    public static RestResponse<OutcomeView> written(RestResponse<RemoteOutcome> remote) {
        return RestResponse.ResponseBuilder.create(remote.getStatusInfo(), OutcomeView.of(remote.getEntity()))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
