package xyz.rbtfl.web.error;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import xyz.rbtfl.web.language.InterfaceLanguages;
import xyz.rbtfl.web.language.PageLocale;
import xyz.rbtfl.web.page.Frame;
import xyz.rbtfl.web.page.Frames;
import xyz.rbtfl.web.reader.Reader;
import xyz.rbtfl.web.reader.Text;
import xyz.rbtfl.web.response.Delivery;
import xyz.rbtfl.wire.problem.ProblemDocument;

/** Replaces a problem document by a page in the reader's language, except under the API's paths. */
class ErrorPages {

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    @CheckedTemplate(basePath = "error")
    private static final class Templates {
        static native TemplateInstance trouble(Frame frame, ErrorPage page);
    }

    private final Frames frames;

    ErrorPages(Frames frames) {
        this.frames = frames;
    }

    @ServerResponseFilter(priority = Delivery.BEFORE)
    public void replace(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getRequestUri().getRawPath();
        if (response.getEntity() instanceof ProblemDocument problem && !isForPrograms(path)) {
            response.setEntity(html(problem, reader(path, request)), null, HTML);
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, HTML);
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
    }

    private String html(ProblemDocument problem, Reader reader) {
        var page = ErrorPage.of(problem, reader);
        var frame = frames.trouble(reader, new Text(Integer.toString(page.status()), reader.words(), reader.dir()));
        return Templates.trouble(frame, page).setLocale(reader.words()).render();
    }

    private static boolean isForPrograms(String path) {
        return path.equals("/api") || path.startsWith("/api/") || path.startsWith("/openapi") || path.startsWith("/q/");
    }

    /** The locale of the path, or, where that is not one, what the browser asks for. */
    private static Reader reader(String path, ContainerRequestContext request) {
        int end = path.indexOf('/', 1);
        return PageLocale.of(path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end))
                .map(Reader::of)
                .orElseGet(() -> Reader.of(InterfaceLanguages.bestFor(
                        Optional.ofNullable(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)))));
    }
}
