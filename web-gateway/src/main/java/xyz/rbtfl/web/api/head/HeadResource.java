package xyz.rbtfl.web.api.head;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import xyz.rbtfl.web.api.Asked;
import xyz.rbtfl.web.api.AskedWrite;
import xyz.rbtfl.web.api.OutcomeView;
import xyz.rbtfl.web.api.PassedOn;
import xyz.rbtfl.web.response.Shared;
import xyz.rbtfl.web.storyservice.StoryService;
import xyz.rbtfl.wire.request.BodyTypes;
import xyz.rbtfl.wire.request.KnownQuery;

/** {@code /api/v1/heads}: the running themes, and their names by locale. */
@Shared
@Path("/api/v1/heads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "heads")
public class HeadResource {

    private final StoryService stories;

    HeadResource(StoryService stories) {
        this.stories = stories;
    }

    /**
     * All heads, newest story first.
     *
     * @param locale the locale that names are for, {@code en} when absent
     */
    @GET
    @KnownQuery
    @Operation(operationId = "listHeads", summary = "The running themes, newest story first")
    @APIResponse(
            responseCode = "200",
            description = "All heads.",
            content = @Content(schema = @Schema(implementation = HeadView.ListView.class)))
    public Uni<HeadView.ListView> list(@QueryParam("locale") String locale) {
        return stories.heads(Asked.locale(locale)).map(HeadView.ListView::of);
    }

    /** The names of one head; 404 when unknown. */
    @GET
    @Path("/{slug}")
    @Operation(operationId = "getHead", summary = "The names of one head")
    @APIResponse(
            responseCode = "200",
            description = "The head.",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            description = "`\"hash\"`, good for `If-Match`.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = HeadView.Names.class)))
    public Uni<RestResponse<HeadView.Names>> get(
            @RestPath String slug, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return stories.getHead(Asked.slug(slug), Optional.ofNullable(ifNoneMatch))
                .map(remote -> PassedOn.read(remote, HeadView.Names::of));
    }

    /**
     * Gives a head its names: 201 when it is new, 200 when it was changed or is the same. 409 when another head has one
     * of the names in its locale.
     *
     * @param write whether to store it, and over what
     */
    @PUT
    @KnownQuery
    @Path("/{slug}")
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyTypes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putHead", summary = "Give a head its names by locale")
    @APIResponseSchema(OutcomeView.class)
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Uni<RestResponse<OutcomeView>> put(@RestPath String slug, @BeanParam AskedWrite write, byte[] head) {
        return stories.putHead(Asked.slug(slug), head, write.request()).map(PassedOn::written);
    }
}
