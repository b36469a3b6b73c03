package xyz.rbtfl.web.entityservice;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import xyz.rbtfl.web.remote.Calls;

/**
 * Asks for labels, and waits only briefly, since a story is readable without them. While entity-service does not
 * answer, the circuit is open and pages do not wait at all. A refusal does not open the circuit, because it concerns
 * one question only.
 */
@ApplicationScoped
class LabelLookup {

    private static final Logger LOG = Logger.getLogger(LabelLookup.class);

    private final EntityClient client;

    LabelLookup(@RestClient EntityClient client) {
        this.client = client;
    }

    /** Null where the service does not answer. */
    @Timeout(value = 400, unit = ChronoUnit.MILLIS)
    @CircuitBreaker(requestVolumeThreshold = 8, failureRatio = 0.5, delay = 2, delayUnit = ChronoUnit.SECONDS)
    @Fallback(fallbackMethod = "none")
    Uni<RemoteLabels> labels(LabelQuestion question, String locale) {
        return client.labels(locale, question)
                .onFailure(failure -> !Calls.isSilence(failure))
                .invoke(refusal -> LOG.warnf("A question for labels was not answered: %s", refusal))
                .onFailure(failure -> !Calls.isSilence(failure))
                .recoverWithNull();
    }

    Uni<RemoteLabels> none(LabelQuestion question, String locale) {
        return Uni.createFrom().nullItem();
    }
}
