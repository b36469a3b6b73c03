package xyz.rbtfl.wire.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;

/**
 * The methods of a path, with the media types that each answers and accepts. The framework has this information per
 * resource class, but leaves it out of its refusals.
 *
 * @param methods by name, what answers
 */
record Offer(Map<String, List<RuntimeResource>> methods) {

    /** In the order in which they are listed. */
    private static final List<String> ORDER = List.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.OPTIONS,
            HttpMethod.PUT,
            HttpMethod.POST,
            HttpMethod.PATCH,
            HttpMethod.DELETE);

    static Offer at(ResteasyReactiveRequestContext request) {
        Map<String, List<RuntimeResource>> methods = new HashMap<>();
        for (RequestMapper.RequestPath<InitialMatch> resource :
                request.getDeployment().getClassMappers()) {
            RequestMapper.RequestMatch<InitialMatch> match = mapper(resource).map(request.getPathWithoutPrefix());
            if (match != null) {
                collect(match, methods);
            }
        }
        return new Offer(methods);
    }

    private static <T> RequestMapper<T> mapper(RequestMapper.RequestPath<T> one) {
        return new RequestMapper<>(new ArrayList<>(List.of(one)));
    }

    private static void collect(
            RequestMapper.RequestMatch<InitialMatch> match, Map<String, List<RuntimeResource>> methods) {
        String rest = match.remaining.isEmpty() ? "/" : match.remaining;
        Arrays.stream(match.value.handlers)
                .filter(ClassRoutingHandler.class::isInstance)
                .map(ClassRoutingHandler.class::cast)
                .forEach(routing -> routing.getMappers().forEach((method, mapper) -> {
                    RequestMapper.RequestMatch<RuntimeResource> resource = mapper.map(rest);
                    if (method != null && resource != null) {
                        methods.computeIfAbsent(method, first -> new ArrayList<>())
                                .add(resource.value);
                    }
                }));
    }

    /** For example {@code GET, HEAD, OPTIONS, PUT}. */
    String allowed() {
        Set<String> allowed = new TreeSet<>(methods.keySet());
        allowed.add(HttpMethod.OPTIONS);
        if (allowed.contains(HttpMethod.GET)) {
            allowed.add(HttpMethod.HEAD);
        }
        return ORDER.stream().filter(allowed::contains).collect(Collectors.joining(", "));
    }

    /** What the method answers, for example {@code application/json, text/html}; empty where that is not known. */
    String given(String method) {
        return resources(method).stream()
                .filter(resource -> resource.getProduces() != null)
                .flatMap(resource -> Arrays.stream(resource.getProduces().getSortedOriginalMediaTypes()))
                .map(MediaType::toString)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** What the method takes as a body. */
    String taken(String method) {
        return resources(method).stream()
                .flatMap(resource -> resource.getConsumes().stream())
                .map(MediaType::toString)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private List<RuntimeResource> resources(String method) {
        String asked = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
        return methods.getOrDefault(asked, List.of());
    }
}
