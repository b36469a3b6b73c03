package xyz.rbtfl.web.page;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import xyz.rbtfl.web.response.Delivery;

/** Sends a {@link Page} as HTML. */
class PageDelivery {

    @ServerResponseFilter(priority = Delivery.BEFORE)
    public void deliver(ContainerResponseContext response) {
        if (response.getEntity() instanceof Page page) {
            response.setEntity(page.html());
            response.getHeaders()
                    .putSingle(HttpHeaders.CACHE_CONTROL, page.sharing().cacheControl());
        }
    }
}
