package xyz.rbtfl.story.head;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import xyz.rbtfl.story.address.Asked;
import xyz.rbtfl.wire.change.ChangeSignal;
import xyz.rbtfl.wire.precondition.Precondition;
import xyz.rbtfl.wire.precondition.Tagged;
import xyz.rbtfl.wire.request.BodyTypes;
import xyz.rbtfl.wire.request.KnownQuery;

/** {@code GET /heads}, {@code GET} and {@code PUT /heads/{slug}}. */
@Path("/heads")
@KnownQuery
@Produces(MediaType.APPLICATION_JSON)
public class HeadResource {

    private final HeadRepository heads;
    private final HeadNaming naming;
    private final ChangeSignal signal;

    HeadResource(HeadRepository heads, HeadNaming naming, ChangeSignal signal) {
        this.heads = heads;
        this.naming = naming;
        this.signal = signal;
    }

    /** The heads with the newest stories, by their names nearest to a locale. */
    @GET
    @Operation(
            operationId = "listHeads",
            summary = "The heads that stories belong to, by their names nearest to a locale")
    @APIResponseSchema(value = HeadList.class, responseDescription = "The heads, the one with the newest story first.")
    public Uni<HeadList> list(@QueryParam("locale") @DefaultValue("en") String locale) {
        return heads.listHeads(Asked.readersLocale(locale));
    }

    /** One head with all its names. 404 when there is none. */
    @GET
    @Path("{slug}")
    @Operation(operationId = "getHead", summary = "One head with all its names")
    @APIResponse(
            responseCode = "200",
            description = "The head.",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            description = "Of its names; serves `If-Match`.",
                            schema = @Schema(type = SchemaType.STRING)))
    public Uni<RestResponse<HeadView>> head(@PathParam("slug") String slug, @Context HttpHeaders headers) {
        return heads.getHead(Asked.slug(slug)).map(head -> answer(head, headers));
    }

    private static RestResponse<HeadView> answer(HeadView head, HttpHeaders headers) {
        return Tagged.answer(head, new HeadNames(head.names()).hash(), headers).build();
    }

    /**
     * Gives a head its names: 201 when it is new, else 200. 409 when another head has one of them.
     *
     * @param body {@code {"names": {"en": "…"}}} in JSON
     */
    @PUT
    @Path("{slug}")
    @Operation(operationId = "putHead", summary = "Give a head its names by locale")
    @RequestBody(
            required = true,
            description = "At most 64 KiB.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = HeadView.class)))
    @APIResponseSchema(HeadResult.class)
    @APIResponse(responseCode = "409", ref = "Conflict")
    @RolesAllowed("editor")
    @Consumes(MediaType.WILDCARD)
    @BodyTypes(MediaType.APPLICATION_JSON)
    public Uni<RestResponse<HeadResult>> put(
            @PathParam("slug") String slug,
            @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) List<String> ifNoneMatch,
            @QueryParam("dry_run") boolean dryRun,
            byte[] body) {
        Asked.slug(slug);
        return naming.put(slug, body, Precondition.of(ifMatch, ifNoneMatch), dryRun)
                .invoke(result -> tell(result, dryRun))
                .map(result -> RestResponse.status(statusOf(result), result));
    }

    private static RestResponse.Status statusOf(HeadResult result) {
        return result.isCreation() ? RestResponse.Status.CREATED : RestResponse.Status.OK;
    }

    private void tell(HeadResult result, boolean dryRun) {
        if (!dryRun && !result.isUnchanged()) {
            signal.changed();
        }
    }
}
