package xyz.rbtfl.web.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import xyz.rbtfl.web.remote.WriteRequest;

/**
 * What a request that stores or deletes says besides its body, as a {@code @BeanParam}.
 *
 * @param dryRun        {@code dry_run=true}: answer the same, and store nothing
 * @param ifMatch       null when there is none, like the other headers
 * @param authorization the services check it
 */
@RegisterForReflection
public record AskedWrite(
        @QueryParam("dry_run") boolean dryRun,

        @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,

        @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,

        @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION)
        String authorization) {

    /** The request to the service that owns the data. */
    public WriteRequest request() {
        return request(false);
    }

    /** @param strict whether to refuse what could be repaired */
    public WriteRequest request(boolean strict) {
        return new WriteRequest(
                authorization, Optional.ofNullable(ifMatch), Optional.ofNullable(ifNoneMatch), dryRun, strict);
    }
}
