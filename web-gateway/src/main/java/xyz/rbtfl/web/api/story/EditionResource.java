package xyz.rbtfl.web.api.story;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import xyz.rbtfl.web.api.Asked;
import xyz.rbtfl.web.api.AskedWrite;
import xyz.rbtfl.web.api.OutcomeView;
import xyz.rbtfl.web.api.PassedOn;
import xyz.rbtfl.web.language.PageLocale;
import xyz.rbtfl.web.response.Shared;
import xyz.rbtfl.web.storyservice.StoryService;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;
import xyz.rbtfl.wire.request.BodyTypes;
import xyz.rbtfl.wire.request.KnownQuery;

/** {@code /api/v1/stories/{slug}/editions/{locale}}: one edition, to read and to write, byte for byte. */
@Shared
@Path("/api/v1/stories/{slug}/editions/{locale}")
@Tag(name = "stories")
public class EditionResource {

    private static final String MARKDOWN_TYPE = "text/markdown";
    private static final MediaType MARKDOWN = new MediaType("text", "markdown");
    /** The document itself first: it is what a caller gets who does not say. */
    private static final List<MediaType> FORMS = List.of(MARKDOWN, MediaType.APPLICATION_JSON_TYPE);

    private static final Pattern REFUSED = Pattern.compile("0(\\.0*)?");

    private final StoryService stories;

    EditionResource(StoryService stories) {
        this.stories = stories;
    }

    /**
     * One edition, as its canonical Markdown document or as JSON. 308 when the locale is not in canonical case, 404
     * when there is no such edition, 406 for any other form, 410 when it was deleted.
     *
     * @param ifNoneMatch ETag of what the caller has; absent asks for the whole
     */
    @GET
    @Operation(operationId = "getEdition", summary = "One edition, as Markdown or JSON")
    @APIResponse(
            responseCode = "200",
            description = "The edition.",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            description = "`\"hash\"` for Markdown, `\"hash.N.json\"` for JSON, N its revision.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = EditionView.class)),
                @Content(mediaType = MARKDOWN_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "308", ref = "Moved")
    @APIResponse(responseCode = "410", ref = "Gone")
    public Uni<RestResponse<byte[]>> get(
            @RestPath String slug,
            @RestPath String locale,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @Context HttpHeaders headers,
            UriInfo uri) {
        MediaType form = form(headers);
        return inCanonicalCase(
                slug,
                locale,
                uri,
                () -> stories.getEdition(slug, locale, form, Optional.ofNullable(ifNoneMatch))
                        .map(remote -> passedOn(remote, form)));
    }

    // the caller's preference first, ours between equals
    private static MediaType form(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(accepted -> !REFUSED.matcher(accepted.getParameters().getOrDefault("q", "1"))
                        .matches())
                .flatMap(accepted -> FORMS.stream().filter(accepted::isCompatible))
                .findFirst()
                .orElseThrow(() ->
                        Failure.of(Problem.NOT_ACCEPTABLE, "An edition is `text/markdown` or `application/json`."));
    }

    private static RestResponse<byte[]> passedOn(RestResponse<byte[]> remote, MediaType form) {
        return RestResponse.ResponseBuilder.create(remote.getStatusInfo(), remote.getEntity())
                .type(form.withCharset("UTF-8"))
                .header(HttpHeaders.ETAG, remote.getHeaderString(HttpHeaders.ETAG))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    /**
     * Stores an edition: 201 when it is new, 200 when it was changed or is the same. 422 lists every fault, 428 asks
     * for {@code If-Match}, 412 is a lost race.
     *
     * @param write  whether to store it, and over what
     * @param strict {@code true} refuses what could be repaired
     */
    @PUT
    @KnownQuery
    @Consumes({MARKDOWN_TYPE, MediaType.APPLICATION_JSON})
    @BodyTypes({MARKDOWN_TYPE, MediaType.APPLICATION_JSON})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putEdition", summary = "Store an edition, sent as Markdown or JSON")
    @APIResponseSchema(OutcomeView.class)
    @APIResponse(responseCode = "308", ref = "Moved")
    public Uni<RestResponse<OutcomeView>> put(
            @RestPath String slug,
            @RestPath String locale,
            @Parameter(
                            description = "Refuses what could be repaired.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("strict")
                    boolean strict,
            @BeanParam AskedWrite write,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType sent,
            UriInfo uri,
            byte[] document) {
        MediaType form = Asked.form(sent);
        return inCanonicalCase(
                slug,
                locale,
                uri,
                () -> stories.putEdition(slug, locale, form, document, write.request(strict))
                        .map(PassedOn::written));
    }

    /**
     * Deletes an edition; its revisions stay, and it answers 410 from then on. 428 asks for {@code If-Match}.
     *
     * @param write whether to delete it, and which
     */
    @DELETE
    @KnownQuery
    @Operation(operationId = "deleteEdition", summary = "Delete an edition")
    @APIResponse(responseCode = "204", description = "Deleted.")
    @APIResponse(responseCode = "308", ref = "Moved")
    @APIResponse(responseCode = "410", ref = "Gone")
    public Uni<RestResponse<Void>> delete(
            @RestPath String slug, @RestPath String locale, @BeanParam AskedWrite write, UriInfo uri) {
        return inCanonicalCase(
                slug,
                locale,
                uri,
                () -> stories.deleteEdition(slug, locale, write.request()).replaceWith(RestResponse::noContent));
    }

    private static <T> Uni<RestResponse<T>> inCanonicalCase(
            String slug, String locale, UriInfo uri, Supplier<Uni<RestResponse<T>>> answer) {
        Asked.slug(slug);
        PageLocale wanted = Asked.pathLocale(locale);
        return wanted.isWrittenAs(locale) ? answer.get() : Uni.createFrom().item(() -> moved(slug, wanted, uri));
    }

    private static <T> RestResponse<T> moved(String slug, PageLocale locale, UriInfo uri) {
        String path = "/api/v1/stories/" + slug + "/editions/" + locale;
        String query = uri.getRequestUri().getRawQuery();
        return RestResponse.ResponseBuilder.<T>create(308)
                // a path: by what host we were called is for the caller to know, and not to be told by anyone
                .header(HttpHeaders.LOCATION, query == null ? path : path + "?" + query)
                .build();
    }
}
