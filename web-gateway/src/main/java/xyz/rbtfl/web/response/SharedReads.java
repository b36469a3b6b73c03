package xyz.rbtfl.web.response;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Lets caches share what a {@link Shared} resource answers to a read. */
class SharedReads {

    @Shared
    @ServerResponseFilter(priority = Delivery.BEFORE)
    public void share(ContainerRequestContext request, ContainerResponseContext response) {
        if (Delivery.isRead(request) && response.getStatus() < 400) {
            response.getHeaders()
                    .computeIfAbsent(HttpHeaders.CACHE_CONTROL, unsaid -> List.of(Sharing.WHOLE.cacheControl()));
        }
    }
}
