package xyz.rbtfl.web.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import xyz.rbtfl.web.language.PageLocale;
import xyz.rbtfl.web.response.Sharing;

/** Sends a path whose locale is not in canonical case, {@code /ZH-hant/}, to the one that is, {@code /zh-Hant/}. */
class LocaleInPath {

    @ServerRequestFilter(preMatching = true)
    public Optional<Response> redirect(ContainerRequestContext request) {
        String path = request.getUriInfo().getRequestUri().getRawPath();
        int end = path.indexOf('/', 1);
        String segment = path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
        return PageLocale.of(segment)
                .filter(locale -> !locale.isWrittenAs(segment))
                .map(locale -> moved(locale + (end < 0 ? "/" : path.substring(end)), request));
    }

    private static Response moved(String rest, ContainerRequestContext request) {
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        return Response.status(Response.Status.PERMANENT_REDIRECT)
                .header(HttpHeaders.LOCATION, "/" + rest + (query == null ? "" : "?" + query))
                .header(HttpHeaders.CACHE_CONTROL, Sharing.WHOLE.cacheControl())
                .build();
    }
}
