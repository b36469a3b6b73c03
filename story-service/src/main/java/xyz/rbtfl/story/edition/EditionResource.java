package xyz.rbtfl.story.edition;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import xyz.rbtfl.story.address.Asked;
import xyz.rbtfl.story.edition.EditionRepository.Stored;
import xyz.rbtfl.wire.precondition.Precondition;
import xyz.rbtfl.wire.precondition.Tagged;
import xyz.rbtfl.wire.request.KnownQuery;

/**
 * {@code GET /stories/{slug}/editions/{locale}} in its two forms: the canonical Markdown ({@code ETag: "hash"}) and
 * JSON ({@code ETag: "hash.N.json"}, N being the revision). Either tag serves {@code If-None-Match} here and
 * {@code If-Match} on writing.
 */
@Path("/stories/{slug}/editions/{locale}")
@KnownQuery
public class EditionResource {

    private static final String MARKDOWN = "text/markdown;charset=UTF-8";
    private static final String JSON = MediaType.APPLICATION_JSON + ";charset=UTF-8";

    private final EditionRepository editions;

    EditionResource(EditionRepository editions) {
        this.editions = editions;
    }

    /** The canonical bytes. 404 when the edition never existed, 410 when it was deleted. */
    @GET
    @Operation(operationId = "getEdition", summary = "One edition, as its canonical Markdown or as JSON")
    @APIResponse(
            responseCode = "200",
            description = "The edition.",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            description = "Of this form; either form's serves `If-Match`.",
                            schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "410", ref = "Gone")
    @Produces(MARKDOWN + ";qs=1")
    public Uni<RestResponse<byte[]>> document(
            @PathParam("slug") String slug, @PathParam("locale") String locale, @Context HttpHeaders headers) {
        return editions.getDocument(Asked.slug(slug), Asked.locale(locale))
                .map(stored -> answer(stored, MARKDOWN, stored.hash(), headers));
    }

    /** The edition as JSON. 404 when the edition never existed, 410 when it was deleted. */
    @GET
    @Produces(MediaType.APPLICATION_JSON + ";qs=0.9")
    @APIResponseSchema(EditionView.class)
    public Uni<RestResponse<String>> view(
            @PathParam("slug") String slug, @PathParam("locale") String locale, @Context HttpHeaders headers) {
        return editions.getView(Asked.slug(slug), Asked.locale(locale))
                .map(stored ->
                        answer(stored, JSON, Precondition.Stored.jsonTag(stored.hash(), stored.revision()), headers));
    }

    // with its type: which form is preferred, as qs says, is not for the caller
    private static <T> RestResponse<T> answer(Stored<T> stored, String type, String tag, HttpHeaders headers) {
        return Tagged.answer(stored.content(), tag, headers)
                .type(type)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
