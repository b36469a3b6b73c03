package xyz.rbtfl.web.entityservice;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Labels are worth a short wait and no more: a story is readable without them. While the entity service is down the
 * circuit is open and pages do not wait at all.
 */
@ApplicationScoped
class LabelLookup {

    private final EntityClient client;

    LabelLookup(@RestClient EntityClient client) {
        this.client = client;
    }

    @Timeout(value = 400, unit = ChronoUnit.MILLIS)
    @CircuitBreaker(requestVolumeThreshold = 8, failureRatio = 0.5, delay = 2, delayUnit = ChronoUnit.SECONDS)
    @Fallback(fallbackMethod = "none")
    Uni<List<RemoteLabel>> labels(List<String> slugs, String locale) {
        return client.labels(slugs, locale).map(RemoteLabels::items);
    }

    Uni<List<RemoteLabel>> none(List<String> slugs, String locale) {
        return Uni.createFrom().item(List.of());
    }
}
