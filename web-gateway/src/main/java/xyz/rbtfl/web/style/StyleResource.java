package xyz.rbtfl.web.style;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/**
 * Serves the stylesheet and the icon. The address of an earlier version is 404; a reloaded page links to the current
 * one.
 */
@Path("/style")
class StyleResource {

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private final Style style;

    StyleResource(Style style) {
        this.style = style;
    }

    @GET
    @Path("/{hash}.css")
    @Produces("text/css;charset=UTF-8")
    public RestResponse<String> stylesheet(@RestPath String hash) {
        return served(style.stylesheet(), "/style/" + hash + ".css");
    }

    @GET
    @Path("/{hash}.svg")
    @Produces("image/svg+xml;charset=UTF-8")
    public RestResponse<String> icon(@RestPath String hash) {
        return served(style.icon(), "/style/" + hash + ".svg");
    }

    private static RestResponse<String> served(Asset asset, String path) {
        if (!asset.href().equals(path)) {
            throw Failure.of(Problem.NOT_FOUND, "This file has changed its address.");
        }
        return RestResponse.ResponseBuilder.ok(asset.content())
                .header(HttpHeaders.CACHE_CONTROL, FOR_GOOD)
                .build();
    }
}
