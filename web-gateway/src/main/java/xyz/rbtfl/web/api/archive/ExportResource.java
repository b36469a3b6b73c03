package xyz.rbtfl.web.api.archive;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import xyz.rbtfl.web.api.AskedStories;
import xyz.rbtfl.web.export.ExportFilter;
import xyz.rbtfl.web.export.Exports;
import xyz.rbtfl.web.response.ContentCoding;
import xyz.rbtfl.web.response.Sharing;
import xyz.rbtfl.wire.openapi.DocumentRules;
import xyz.rbtfl.wire.request.KnownQuery;

/** {@code /api/v1/export.tar}: all of an instance, or of some stories, as it is at one moment. */
@Path("/api/v1/export.tar")
@Tag(name = "archives")
public class ExportResource {

    private static final String FILES = "Rbtfl-Files";

    private final Exports exports;

    ExportResource(Exports exports) {
        this.exports = exports;
    }

    /**
     * The archive, streamed. 503 where one is under way already.
     *
     * @param asked     which stories, with their heads and entities; all without a filter
     * @param revisions {@code true} adds all revisions
     */
    @GET
    @KnownQuery
    @Produces(Exports.MEDIA_TYPE)
    @SecurityRequirement(name = DocumentRules.EDITOR)
    @Operation(
            operationId = "export",
            summary = "Everything of one moment, as a tar",
            description = "`heads/{slug}.json`, `entities/{slug}.json` and `stories/{slug}.{locale}.md` are each "
                    + "the body of a PUT; `moved/heads/{slug}.json` has names that a head had before. With "
                    + "`revisions`, `revisions/` has lists of revisions, and each as it was. `MANIFEST.json` "
                    + "comes last: `layout` (1), `cursor` (where a follower of each service goes on), "
                    + "`filter`, `counts` by folder, and `files`, the SHA-256 of each. The same content "
                    + "makes the same bytes, but for the cursor. With a filter: the stories that match, and "
                    + "their heads and entities. What fails in the middle breaks the connection. Packed as "
                    + "gzip where `Accept-Encoding` has it. One export at a time; half an hour at most.")
    @APIResponse(
            responseCode = "200",
            description = "The archive.",
            headers =
                    @Header(
                            name = FILES,
                            description = "How many files it will have; with a filter, at most.",
                            schema = @Schema(type = SchemaType.INTEGER)),
            content =
                    @Content(
                            mediaType = Exports.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Multi<byte[]> export(
            @BeanParam AskedStories asked,
            @Parameter(
                            description = "Adds all revisions.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("revisions")
                    boolean revisions,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String acceptEncoding) {
        boolean packed = ContentCoding.takesGzip(acceptEncoding);
        return RestMulti.fromUniResponse(
                exports.begin(filter(asked, revisions), authorization, packed),
                Exports.Begun::bytes,
                begun -> headers(packed, begun));
    }

    /** What {@code GET} would answer, as far as that is known without asking. */
    @HEAD
    @KnownQuery
    @Produces(Exports.MEDIA_TYPE)
    @Operation(hidden = true)
    public RestResponse<Void> exists(
            @BeanParam AskedStories asked,
            @QueryParam("revisions") boolean revisions,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String acceptEncoding) {
        filter(asked, revisions);
        RestResponse.ResponseBuilder<Void> answer =
                RestResponse.ResponseBuilder.<Void>ok().type(Exports.MEDIA_TYPE);
        headers(ContentCoding.takesGzip(acceptEncoding)).forEach((name, values) -> answer.header(name, values.get(0)));
        return answer.build();
    }

    private static ExportFilter filter(AskedStories asked, boolean revisions) {
        return new ExportFilter(asked.heads(), asked.entities(), asked.mentions(), revisions);
    }

    private static Map<String, List<String>> headers(boolean packed, Exports.Begun begun) {
        Map<String, List<String>> headers = headers(packed);
        headers.put(FILES, List.of(String.valueOf(begun.files())));
        return headers;
    }

    private static Map<String, List<String>> headers(boolean packed) {
        Map<String, List<String>> headers = new HashMap<>();
        headers.put(HttpHeaders.CACHE_CONTROL, List.of(Sharing.NEVER.cacheControl()));
        headers.put(HttpHeaders.VARY, List.of(HttpHeaders.ACCEPT_ENCODING));
        headers.put(HttpHeaders.CONTENT_DISPOSITION, List.of("attachment; filename=\"rbtfl.tar\""));
        if (packed) {
            headers.put(HttpHeaders.CONTENT_ENCODING, List.of("gzip"));
        }
        return headers;
    }
}
