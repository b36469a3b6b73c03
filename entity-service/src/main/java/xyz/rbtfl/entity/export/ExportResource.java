package xyz.rbtfl.entity.export;

import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import xyz.rbtfl.wire.export.Exports;
import xyz.rbtfl.wire.parcel.Parcel;
import xyz.rbtfl.wire.request.KnownQuery;

/** {@code GET /export}, for editors: it costs as much as there are entities, and vacuum waits for it. */
@Path("/export")
@KnownQuery
public class ExportResource {

    private final Exports exports;

    ExportResource(Exports exports) {
        this.exports = exports;
    }

    /**
     * The entities of one moment, as a {@link Parcel}, in the order of their slugs; what only stories know is not among
     * them.
     *
     * @param revisions whether to add all revisions, each entity's behind it
     */
    @GET
    @RolesAllowed("editor")
    @Produces(Parcel.MEDIA_TYPE)
    @Operation(operationId = "export", summary = "All entities of one moment, as editors wrote them")
    @APIResponse(
            responseCode = "200",
            description = Parcel.DESCRIPTION,
            content = @Content(schema = @Schema(type = SchemaType.STRING)))
    public Multi<byte[]> export(@QueryParam("revisions") boolean revisions) {
        return exports.stream(EntityParts.of(revisions));
    }
}
