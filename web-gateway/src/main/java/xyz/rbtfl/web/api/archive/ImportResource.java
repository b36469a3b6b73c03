package xyz.rbtfl.web.api.archive;

import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import xyz.rbtfl.web.archive.ArchiveForm;
import xyz.rbtfl.web.imports.ImportRequest;
import xyz.rbtfl.web.imports.ImportRequest.Mode;
import xyz.rbtfl.web.imports.Imports;
import xyz.rbtfl.web.response.Sharing;
import xyz.rbtfl.wire.openapi.DocumentRules;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.request.BodyTypes;
import xyz.rbtfl.wire.request.KnownQuery;

/** {@code POST /api/v1/imports}: an archive comes in. */
@Path("/api/v1/imports")
@Tag(name = "archives")
public class ImportResource {

    private static final String TAR = "application/x-tar";
    private static final String GZIP = "application/gzip";
    private static final String ZIP = "application/zip";

    private final Imports imports;
    private final String name;

    ImportResource(Imports imports, @ConfigProperty(name = "rbtfl.origin") URI origin) {
        this.imports = imports;
        this.name = origin.getHost();
    }

    /**
     * Imports an archive. 503 where other imports are under way.
     *
     * @param mode    {@code create}, {@code overwrite} or {@code mirror}
     * @param confirm the name of this instance, where files are to be deleted
     * @param dryRun  whether to say what would happen, and do nothing
     * @param strict  whether to refuse what could be repaired
     */
    @POST
    @KnownQuery
    @Consumes(MediaType.WILDCARD)
    @BodyTypes(
            value = {TAR, GZIP, ZIP},
            streamed = true)
    @Produces(Imports.MEDIA_TYPE)
    @SecurityRequirement(name = DocumentRules.EDITOR)
    @Operation(
            operationId = "import",
            summary = "Import an archive",
            description = "In the layout of an export; of any size. The answer comes while the archive is sent: a "
                    + "JSON object in each line, for each file when it is done: `path`, `outcome` (`created`, "
                    + "`updated`, `unchanged`; `kept`, where something else is stored or it was deleted, and that "
                    + "stays; `refused`; `failed`, where it may go another time; `skipped`; `deleted`), `status` (what "
                    + "a PUT of it would have been answered with), and where there are some `revision`, `detail`, "
                    + "`faults`, `warnings`, `notes`. The last line has `complete`, `outcomes` (how many of each), "
                    + "`bytes`, `seconds`, and where not all was read `broken`: `detail`, `at` (which byte), `after` "
                    + "(the last file). What was whole before is stored, and sending the archive again goes on, since "
                    + "what is stored is `unchanged`. A path that climbs out, a link, a device, an archive within the "
                    + "archive, a second file of one name, an unknown one, one over 1 MiB: each is a line. Whoever "
                    + "leaves ends the import.")
    @RequestBody(
            required = true,
            description = "As many bytes as you like.",
            content = {
                @Content(mediaType = TAR, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = GZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "200",
            description = "A line for each file, and one for all.",
            content = @Content(mediaType = Imports.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Multi<byte[]> importArchive(
            @Parameter(
                            description = "What happens where something else is stored: `create` leaves it as it is, "
                                    + "and what was deleted too; `overwrite` replaces it; `mirror` does so and deletes "
                                    + "editions that the archive lacks, where all of it could be read.",
                            schema =
                                    @Schema(
                                            enumeration = {"create", "overwrite", "mirror"},
                                            defaultValue = "create"))
                    @QueryParam("mode")
                    @DefaultValue("create")
                    String mode,
            @Parameter(description = "The host of the instance's canonical links; `mirror` needs it.")
                    @QueryParam("confirm")
                    String confirm,
            @Parameter(
                            description = "Says what would happen, and does nothing.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("dry_run")
                    boolean dryRun,
            @Parameter(
                            description = "Refuses what could be repaired.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("strict")
                    boolean strict,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType sent,
            @Context RoutingContext exchange) {
        Mode wanted = mode(mode);
        if (wanted == Mode.MIRROR && !name.equals(confirm)) {
            throw Failure.badParameter(
                    "confirm", "is `" + name + "` where files are to be deleted there: send `confirm=" + name + "`.");
        }
        return RestMulti.fromUniResponse(
                imports.begin(exchange, form(sent), new ImportRequest(wanted, dryRun, strict, authorization)),
                lines -> lines,
                lines -> Map.of(HttpHeaders.CACHE_CONTROL, List.of(Sharing.NEVER.cacheControl())));
    }

    private static Mode mode(String word) {
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> Failure.badParameter("mode", "is `create`, `overwrite` or `mirror`."));
    }

    private static ArchiveForm form(MediaType sent) {
        return ArchiveForm.of(sent.getType() + "/" + sent.getSubtype()).orElseThrow();
    }
}
