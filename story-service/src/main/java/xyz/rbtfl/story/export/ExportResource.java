package xyz.rbtfl.story.export;

import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import xyz.rbtfl.story.list.StoryFilter;
import xyz.rbtfl.wire.export.Exports;
import xyz.rbtfl.wire.parcel.Parcel;
import xyz.rbtfl.wire.request.KnownQuery;

/** {@code GET /export}, for editors: it costs as much as there are stories, and vacuum waits for it. */
@Path("/export")
@KnownQuery
public class ExportResource {

    private final Exports exports;

    ExportResource(Exports exports) {
        this.exports = exports;
    }

    /**
     * The documents, heads and former names of one moment, as a {@link Parcel}. With a filter: what belongs to the
     * stories that match, and before it the entities that they are about or mention, each as an empty file {@code
     * wanted/{slug}}.
     *
     * @param heads     only stories of one of these heads
     * @param about     only stories about one of these entities
     * @param mention   only stories whose text links to one of these entities
     * @param revisions whether to add all revisions
     */
    @GET
    @RolesAllowed("editor")
    @Produces(Parcel.MEDIA_TYPE)
    @Operation(operationId = "export", summary = "All documents, heads and former names of one moment")
    @APIResponse(
            responseCode = "200",
            description = Parcel.DESCRIPTION,
            content = @Content(schema = @Schema(type = SchemaType.STRING)))
    public Multi<byte[]> export(
            @QueryParam("head") List<String> heads,
            @QueryParam("entity") List<String> about,
            @QueryParam("mention") List<String> mention,
            @QueryParam("revisions") boolean revisions) {
        return exports.stream(StoryParts.of(new StoryFilter(heads, about, mention), revisions));
    }
}
