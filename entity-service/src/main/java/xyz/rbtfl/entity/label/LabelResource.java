package xyz.rbtfl.entity.label;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;
import xyz.rbtfl.wire.request.BodyTypes;
import xyz.rbtfl.wire.request.KnownQuery;

/** {@code POST /labels}: a read, sent as a {@code POST} because so many slugs do not fit into a request line. */
@Path("/labels")
@KnownQuery
@Produces(MediaType.APPLICATION_JSON)
public class LabelResource {

    private static final int MAX_BYTES = 256 * 1024;

    private final LabelRepository labels;

    LabelResource(LabelRepository labels) {
        this.labels = labels;
    }

    /**
     * What entities are called, in the order asked, each once; unknown ones are left out.
     *
     * @param locale the reader's locale, default {@code en}
     * @param body   {@code {"slugs": ["mali", "junta-mali"]}}
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    @BodyTypes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "labels",
            summary = "What entities are called, in the order asked; unknown ones are left out")
    @RequestBody(
            description = "At most 256 KiB.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LabelQuestion.class)))
    @APIResponse(
            responseCode = "200",
            description = "The labels that there are",
            content = @Content(schema = @Schema(implementation = EntityLabels.class)))
    public Uni<EntityLabels> labels(@QueryParam("locale") @DefaultValue("en") String locale, byte[] body) {
        if (body.length > MAX_BYTES) {
            throw Failure.of(Problem.TOO_LARGE, "A question for labels has at most " + MAX_BYTES + " bytes.");
        }
        return labels.of(LabelQuestion.of(body), locale);
    }
}
