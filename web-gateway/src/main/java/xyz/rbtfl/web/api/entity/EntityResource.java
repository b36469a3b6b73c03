package xyz.rbtfl.web.api.entity;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import xyz.rbtfl.web.api.Asked;
import xyz.rbtfl.web.api.AskedWrite;
import xyz.rbtfl.web.api.OutcomeView;
import xyz.rbtfl.web.api.PassedOn;
import xyz.rbtfl.web.entityservice.EntityService;
import xyz.rbtfl.web.entityservice.RemoteEntity;
import xyz.rbtfl.web.language.PageLocale;
import xyz.rbtfl.web.response.Shared;
import xyz.rbtfl.web.storyservice.RemoteCoverage;
import xyz.rbtfl.web.storyservice.StoryService;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;
import xyz.rbtfl.wire.request.BodyTypes;
import xyz.rbtfl.wire.request.KnownQuery;

/** {@code /api/v1/entities/{slug}}: one entity, to read and to write. */
@Shared
@Path("/api/v1/entities/{slug}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "entities")
public class EntityResource {

    private final EntityService entities;
    private final StoryService stories;

    EntityResource(EntityService entities, StoryService stories) {
        this.entities = entities;
        this.stories = stories;
    }

    /**
     * One entity. One that only stories name is there too, as a stub; 404 when no story does.
     *
     * @param locale the locale that label and description are for, {@code en} when absent
     */
    @GET
    @Operation(
            operationId = "getEntity",
            summary = "One entity",
            description = "One that stories name and nobody described is there too, as a stub.")
    @APIResponse(
            responseCode = "200",
            description = "The entity.",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            description =
                                    "The `hash`, and after a dot a mark of all that is shown; good for `If-Match`.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = EntityView.class)))
    public Uni<RestResponse<EntityView>> get(
            @RestPath String slug,
            @QueryParam("locale") String locale,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return entities.getEntity(Asked.slug(slug), Asked.locale(locale), Optional.ofNullable(ifNoneMatch))
                .map(remote -> PassedOn.read(remote, EntityView::of))
                .onFailure(EntityResource::isNotFound)
                .recoverWithUni(() -> stub(slug));
    }

    private static boolean isNotFound(Throwable thrown) {
        return thrown instanceof Failure failure && failure.is(Problem.NOT_FOUND);
    }

    private Uni<RestResponse<EntityView>> stub(String slug) {
        return stories.getCoverage(slug, PageLocale.ENGLISH.tag())
                .invoke(EntityResource::requireKnown)
                .map(coverage -> RestResponse.ok(EntityView.of(RemoteEntity.stub(slug))));
    }

    private static void requireKnown(RemoteCoverage coverage) {
        if (!coverage.isKnown()) {
            throw Failure.of(Problem.NOT_FOUND, "There is no such entity, and no story names one.");
        }
    }

    /**
     * Stores an entity: 201 when it is new or was a stub, 200 when it was changed or is the same.
     *
     * @param write whether to store it, and over what
     */
    @PUT
    @KnownQuery
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyTypes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putEntity", summary = "Store an entity")
    public Uni<RestResponse<OutcomeView>> put(@RestPath String slug, @BeanParam AskedWrite write, byte[] entity) {
        return entities.putEntity(Asked.slug(slug), entity, write.request()).map(PassedOn::written);
    }
}
