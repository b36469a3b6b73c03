package xyz.rbtfl.web.api;

import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import xyz.rbtfl.web.remote.RemoteOutcome;

/** The answer to a write that went through. */
final class Written {

    private Written() {}

    /** 201 or 200 as the service said. Without an ETag: what is stored need not be the bytes that were sent. */
    static RestResponse<OutcomeView> answer(RestResponse<RemoteOutcome> remote) {
        return RestResponse.ResponseBuilder.create(remote.getStatusInfo(), OutcomeView.of(remote.getEntity()))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
