package xyz.rbtfl.wire.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/** Refusals by the framework, in our words, because its own messages name internal methods and classes. */
final class FrameworkRefusal {

    private FrameworkRefusal() {}

    static Failure of(WebApplicationException refusal, ResteasyReactiveRequestContext request) {
        String path = AskedPath.shown(AskedPath.encoded(request.getPath()));
        Problem problem = Problem.ofStatus(refusal.getResponse().getStatus()).orElseGet(() -> nearest(refusal));
        return switch (problem) {
            case BAD_REQUEST -> unreadable(refusal);
            case NOT_FOUND -> notFound(refusal, request, path);
            case METHOD_NOT_ALLOWED -> notAllowed(request, path);
            case NOT_ACCEPTABLE -> notAcceptable(request, path);
            case UNSUPPORTED_MEDIA_TYPE -> unsupported(request, path);
            case INTERNAL -> Failure.internal(refusal);
            case UNAVAILABLE -> Failure.unavailable(refusal);
            default -> Failure.of(problem, "");
        };
    }

    /** 400 with the position of the fault in the body. */
    static Failure of(JsonProcessingException fault) {
        return fault instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? Failure.of(
                        Problem.BAD_REQUEST, "`" + pointer(mapping) + "` in the body is not what is expected there.")
                : Failure.of(Problem.BAD_REQUEST, "The body is no JSON that can be read here" + place(fault) + ".");
    }

    private static Problem nearest(WebApplicationException refusal) {
        return refusal.getResponse().getStatus() < 500 ? Problem.BAD_REQUEST : Problem.INTERNAL;
    }

    private static Failure unreadable(WebApplicationException refusal) {
        return refusal.getCause() instanceof JsonProcessingException fault
                ? of(fault)
                : Failure.of(Problem.BAD_REQUEST, "The request cannot be read.");
    }

    // the framework also answers 404 when a query parameter cannot be read
    private static Failure notFound(
            WebApplicationException refusal, ResteasyReactiveRequestContext request, String path) {
        boolean inTheQuery =
                refusal.getCause() != null && request.serverRequest().query() != null;
        return inTheQuery
                ? Failure.of(Problem.BAD_REQUEST, "A parameter in the query has a form that it cannot have here.")
                : Failure.of(Problem.NOT_FOUND, "There is nothing at `" + path + "`.");
    }

    private static Failure notAllowed(ResteasyReactiveRequestContext request, String path) {
        String allowed = Offer.at(request).allowed();
        return Failure.of(Problem.METHOD_NOT_ALLOWED, "`" + path + "` has " + allowed + ".")
                .header(HttpHeaders.ALLOW, allowed);
    }

    private static Failure notAcceptable(ResteasyReactiveRequestContext request, String path) {
        String forms = Offer.at(request).given(request.getMethod());
        return Failure.of(
                Problem.NOT_ACCEPTABLE,
                forms.isEmpty()
                        ? "`" + path + "` has none of the forms that `Accept` asks for."
                        : "`" + path + "` is given as " + forms + ", and `Accept` asks for none of that.");
    }

    private static Failure unsupported(ResteasyReactiveRequestContext request, String path) {
        String forms = Offer.at(request).taken(request.getMethod());
        return forms.isEmpty()
                ? Failure.of(Problem.UNSUPPORTED_MEDIA_TYPE, "`" + path + "` takes no body of this `Content-Type`.")
                : Failure.of(
                                Problem.UNSUPPORTED_MEDIA_TYPE,
                                "A body for `" + path + "` is " + forms + ", by its `Content-Type`.")
                        .header(HttpHeaders.ACCEPT, forms);
    }

    private static String pointer(JsonMappingException fault) {
        return fault.getPath().stream()
                .map(step ->
                        "/" + (step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName()))
                .collect(Collectors.joining());
    }

    private static String place(JsonProcessingException fault) {
        JsonLocation location = fault.getLocation();
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
