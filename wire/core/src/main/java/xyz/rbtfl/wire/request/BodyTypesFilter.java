package xyz.rbtfl.wire.request;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/** Refuses a body of a type that the resource method does not accept, see {@link BodyTypes}. */
@Provider
@BodyTypes({})
@Priority(Priorities.USER)
public class BodyTypesFilter implements ContainerRequestFilter {

    /** The property of a request that says what its body has at most, an {@code Integer}; absent where all have. */
    public static final String MOST_BYTES = "rbtfl.body.most";

    /** The property of a request whose body is taken by the resource method. */
    public static final String STREAMED = "rbtfl.body.streamed";

    private final Map<Method, BodyRule> rules = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    // calls getResourceMethod() here because Quarkus, for native executables, looks for the call in this very method
    @Override
    public void filter(ContainerRequestContext request) {
        BodyRule rule = rules.computeIfAbsent(resource.getResourceMethod(), BodyTypesFilter::ruleOf);
        rule.typeFault(header(request, HttpHeaders.CONTENT_TYPE))
                .ifPresent(fault -> refuse(fault, HttpHeaders.ACCEPT, String.join(", ", rule.types())));
        BodyRule.codingFault(header(request, HttpHeaders.CONTENT_ENCODING))
                .ifPresent(fault -> refuse(fault, HttpHeaders.ACCEPT_ENCODING, "identity"));
        if (request.getHeaderString("Content-Range") != null) {
            throw Failure.of(Problem.BAD_REQUEST, "A body is the whole, without `Content-Range`.");
        }
        if (rule.mostBytes() > 0) {
            request.setProperty(MOST_BYTES, rule.mostBytes());
        }
        if (rule.streamed()) {
            request.setProperty(STREAMED, true);
        }
    }

    private static void refuse(String fault, String header, String taken) {
        throw Failure.of(Problem.UNSUPPORTED_MEDIA_TYPE, fault).header(header, taken);
    }

    private static BodyRule ruleOf(Method method) {
        BodyTypes said = method.getAnnotation(BodyTypes.class);
        return new BodyRule(List.of(said.value()), said.mostBytes(), said.streamed());
    }

    private static Optional<String> header(ContainerRequestContext request, String name) {
        return Optional.ofNullable(request.getHeaderString(name));
    }
}
