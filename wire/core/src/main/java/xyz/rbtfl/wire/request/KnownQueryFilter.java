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

/** Refuses a query that the method asked does not know, see {@link KnownQuery}. */
@Provider
@KnownQuery
@Priority(Priorities.USER + 1)
public class KnownQueryFilter implements ContainerRequestFilter {

    private final Map<Method, QueryRule> rules = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    // asks for the method right here: Quarkus looks for that in this very method before it keeps methods for native
    // executables
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
