package xyz.rbtfl.entity.entity;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import xyz.rbtfl.wire.name.Slug;
import xyz.rbtfl.wire.precondition.Tagged;
import xyz.rbtfl.wire.request.KnownQuery;

/** {@code GET /entities/{slug}}. */
@Path("/entities")
@KnownQuery
@Produces(MediaType.APPLICATION_JSON)
public class EntityResource {

    private final EntityRepository entities;
    private final StoredContent json;

    EntityResource(EntityRepository entities, StoredContent json) {
        this.entities = entities;
        this.json = json;
    }

    /**
     * One entity whole, each field in the nearest language. 404 when nobody has named it; 304 when
     * {@code If-None-Match} has its ETag: the hash of what editors wrote, and after a dot a mark of all that the answer
     * shows, candidates and revision too.
     *
     * @param locale the reader's locale, default {@code en}
     */
    @GET
    @Path("{slug}")
    @Operation(operationId = "getEntity", summary = "One entity whole, each field in the nearest language")
    @APIResponse(
            responseCode = "200",
            description = "The entity.",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            description = "Its hash, and a mark of all that is shown; serves `If-Match`.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = EntityView.class)))
    public Uni<RestResponse<EntityView>> entity(
            @PathParam("slug") String slug,
            @QueryParam("locale") @DefaultValue("en") String locale,
            @Context HttpHeaders headers) {
        if (!Slug.isValid(slug)) {
            throw EntityRepository.notFound();
        }
        return entities.getEntity(slug, locale).map(view -> answer(view, headers));
    }

    private RestResponse<EntityView> answer(EntityView view, HttpHeaders headers) {
        return Tagged.answer(view, view.hash() + "." + json.mark(view), headers).build();
    }
}
