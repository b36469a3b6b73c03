package xyz.rbtfl.web.entityservice;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import xyz.rbtfl.web.remote.RemoteAnswers;
import xyz.rbtfl.web.remote.RemoteFailures;
import xyz.rbtfl.web.remote.RemoteOutcome;

/** The internal API of entity-service, as far as the gateway uses it. What is null is left out of the request. */
@RegisterRestClient(configKey = "entity-service")
@RegisterProvider(RemoteFailures.class)
interface EntityClient {

    @POST
    @Path("/labels")
    Uni<RemoteLabels> labels(@RestQuery String locale, LabelQuestion question);

    @GET
    @Path("/entities/{slug}")
    Uni<RestResponse<RemoteEntity>> entity(
            @RestPath String slug,
            @RestQuery String locale,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch);

    @PUT
    @Path("/entities/{slug}")
    Uni<RestResponse<RemoteOutcome>> putEntity(
            @RestPath String slug,
            @RestQuery("dry_run") boolean dryRun,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            byte[] entity);

    @POST
    @Path("/batches")
    @Consumes(MediaType.TEXT_PLAIN)
    Uni<RemoteAnswers> batch(
            @RestQuery boolean overwrite,
            @RestQuery("dry_run") boolean dryRun,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            byte[] parcel);
}
