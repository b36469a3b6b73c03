package xyz.rbtfl.web.storyservice;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import xyz.rbtfl.web.remote.RemoteAnswers;
import xyz.rbtfl.web.remote.RemoteFailures;
import xyz.rbtfl.web.remote.RemoteOutcome;

/** The internal API of story-service, as far as the gateway uses it. What is null is left out of the request. */
@RegisterRestClient(configKey = "story-service")
@RegisterProvider(RemoteFailures.class)
interface StoryClient {

    @GET
    @Path("/stories")
    Uni<RemoteStoryList> stories(
            @RestQuery String locale,
            @RestQuery List<String> head,
            @RestQuery List<String> entity,
            @RestQuery List<String> mention,
            @RestQuery int limit,
            @RestQuery @Nullable String after);

    @GET
    @Path("/stories/{slug}")
    Uni<RemoteStory> story(@RestPath String slug, @RestQuery String locale);

    @GET
    @Path("/stories/{slug}/editions/{locale}")
    Uni<RestResponse<byte[]>> edition(
            @RestPath String slug,
            @RestPath String locale,
            @HeaderParam(HttpHeaders.ACCEPT) String accept,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch);

    @PUT
    @Path("/stories/{slug}/editions/{locale}")
    Uni<RestResponse<RemoteOutcome>> putEdition(
            @RestPath String slug,
            @RestPath String locale,
            @RestQuery("dry_run") boolean dryRun,
            @RestQuery boolean strict,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            byte[] document);

    @DELETE
    @Path("/stories/{slug}/editions/{locale}")
    Uni<RestResponse<Void>> deleteEdition(
            @RestPath String slug,
            @RestPath String locale,
            @RestQuery("dry_run") boolean dryRun,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch);

    @GET
    @Path("/entities/{slug}/coverage")
    Uni<RemoteCoverage> coverage(@RestPath String slug, @RestQuery String locale);

    @GET
    @Path("/heads")
    Uni<RemoteHeads> heads(@RestQuery String locale);

    @GET
    @Path("/heads/{slug}")
    Uni<RestResponse<RemoteHeads.Names>> head(
            @RestPath String slug, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch);

    @PUT
    @Path("/heads/{slug}")
    Uni<RestResponse<RemoteOutcome>> putHead(
            @RestPath String slug,
            @RestQuery("dry_run") boolean dryRun,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            byte[] head);

    @POST
    @Path("/batches")
    @Consumes(MediaType.TEXT_PLAIN)
    Uni<RemoteAnswers> batch(
            @RestQuery boolean overwrite,
            @RestQuery("dry_run") boolean dryRun,
            @RestQuery boolean strict,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            byte[] parcel);

    @GET
    @Path("/editions")
    Uni<RemoteEdition.Page> editions(
            @RestQuery @Nullable String after, @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);
}
