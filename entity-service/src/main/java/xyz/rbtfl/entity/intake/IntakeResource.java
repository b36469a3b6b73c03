package xyz.rbtfl.entity.intake;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestResponse;
import xyz.rbtfl.entity.entity.EntityContent;
import xyz.rbtfl.entity.intake.IntakeResult.Outcome;
import xyz.rbtfl.wire.precondition.Precondition;
import xyz.rbtfl.wire.request.BodyTypes;
import xyz.rbtfl.wire.request.KnownQuery;

/**
 * {@code PUT /entities/{slug}}, for editors. Refusals come in this order, a dry run's too: 401 and 403, 413 and 415,
 * 400 and 422, 428 and 412.
 */
@Path("/entities/{slug}")
@KnownQuery
public class IntakeResource {

    private final EntityFiles entities;

    IntakeResource(EntityFiles entities) {
        this.entities = entities;
    }

    /**
     * Stores an entity: 201 when it is new or was a stub, else 200.
     *
     * @param ifMatch {@code ETag} of what this overwrites, or {@code *}
     * @param ifNoneMatch {@code ETag} of what must not be there, or {@code *}
     * @param dryRun  whether to answer without storing
     * @param body    {@code {"kind": "place", "labels": {"en": "Mali"}, "aliases": {}, "descriptions": {}, "wikidata":
     *                "Q912"}}
     */
    @PUT
    @RolesAllowed("editor")
    @Consumes(MediaType.WILDCARD)
    @BodyTypes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putEntity", summary = "Store an entity")
    @RequestBody(
            description = "At most 256 KiB.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EntityContent.class)))
    public Uni<RestResponse<IntakeResult>> put(
            @PathParam("slug") String slug,
            @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) List<String> ifNoneMatch,
            @QueryParam("dry_run") boolean dryRun,
            byte[] body) {
        return entities.accept(slug, body, Precondition.of(ifMatch, ifNoneMatch).ofContent(), dryRun)
                .map(result -> RestResponse.status(statusOf(result), result));
    }

    private static RestResponse.Status statusOf(IntakeResult result) {
        return result.outcome() == Outcome.CREATED ? RestResponse.Status.CREATED : RestResponse.Status.OK;
    }
}
