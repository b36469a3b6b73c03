package xyz.rbtfl.web.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Serves the stylesheet. Another hash than today's is 404: a page of an older release asks again with its next load. */
@Path("/style")
class StylesheetResource {

    private final Stylesheet stylesheet;

    StylesheetResource(Stylesheet stylesheet) {
        this.stylesheet = stylesheet;
    }

    @GET
    @Path("/{hash}.css")
    @Produces("text/css;charset=UTF-8")
    @Operation(hidden = true)
    public RestResponse<String> get(String hash) {
        if (!hash.equals(stylesheet.hash())) {
            throw new NotFoundException();
        }
        return RestResponse.ResponseBuilder.ok(stylesheet.css())
            .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
            .build();
    }
}
