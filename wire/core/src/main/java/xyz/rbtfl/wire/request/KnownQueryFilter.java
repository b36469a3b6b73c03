package xyz.rbtfl.wire.request;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/** Refuses a query that the resource method does not know, see {@link KnownQuery}. */
@Provider
@KnownQuery
@Priority(Priorities.USER + 1)
public class KnownQueryFilter implements ContainerRequestFilter {

    private final Map<Method, QueryRule> rules = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    // calls getResourceMethod() here because Quarkus, for native executables, looks for the call in this very method
    @Override
    public void filter(ContainerRequestContext request) {
        rules.computeIfAbsent(resource.getResourceMethod(), QueryRule::of)
                .fault(request.getUriInfo().getQueryParameters())
                .ifPresent(KnownQueryFilter::refuse);
    }

    private static void refuse(String fault) {
        throw Failure.of(Problem.BAD_REQUEST, fault);
    }
}
