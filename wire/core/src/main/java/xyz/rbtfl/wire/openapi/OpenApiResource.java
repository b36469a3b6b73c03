package xyz.rbtfl.wire.openapi;

import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.request.KnownQuery;

/**
 * {@code /openapi}: what a service offers, in YAML or JSON. Quarkus has such a route too, which takes every method and
 * looks at no {@code Accept}; it is on the operator's port.
 */
@Path("/openapi")
@KnownQuery
public class OpenApiResource {

    private static final String YAML = "application/yaml";
    private static final String JSON = "application/json";
    private static final String IN_UTF_8 = ";charset=UTF-8";

    private final OpenApiDocumentService documents;

    OpenApiResource(OpenApiDocumentService documents) {
        this.documents = documents;
    }

    /**
     * For whoever does not say otherwise.
     *
     * @param format {@code json} or {@code yaml} in any case, whatever {@code Accept} says; else 400
     */
    @GET
    @Produces(YAML)
    @Operation(hidden = true)
    public RestResponse<String> yaml(@QueryParam("format") @Nullable String format) {
        return document(format == null ? Format.YAML : asked(format));
    }

    /** For whoever accepts JSON. */
    @GET
    @Produces(JSON + ";qs=0.9")
    @Operation(hidden = true)
    public RestResponse<String> json(@QueryParam("format") @Nullable String format) {
        return document(format == null ? Format.JSON : asked(format));
    }

    private static Format asked(String format) {
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "json" -> Format.JSON;
            case "yaml" -> Format.YAML;
            default -> throw Failure.badParameter("format", "is `json` or `yaml`.");
        };
    }

    private RestResponse<String> document(Format format) {
        byte[] document = documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, format);
        return RestResponse.ResponseBuilder.ok(new String(document, StandardCharsets.UTF_8))
                .type((format == Format.JSON ? JSON : YAML) + IN_UTF_8)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
