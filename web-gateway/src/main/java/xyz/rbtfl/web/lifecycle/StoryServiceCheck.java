package xyz.rbtfl.web.lifecycle;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import xyz.rbtfl.web.storyservice.StoryService;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/**
 * Ready once story-service has answered this process, so that a gateway with a wrong address never replaces one that
 * works. Later failures do not count, and neither does entity-service: a page that says what is missing is better than
 * no page.
 */
@Readiness
@Singleton
class StoryServiceCheck implements AsyncHealthCheck {

    private static final String NAME = "story-service has answered";
    /** Shorter than a probe waits. */
    private static final Duration PATIENCE = Duration.ofMillis(800);

    /** A slug to ask for. The head need not exist: the answer costs one look-up by key. */
    private static final String NO_HEAD = "readiness";

    private final StoryService stories;
    private final AtomicBoolean answered = new AtomicBoolean();

    StoryServiceCheck(StoryService stories) {
        this.stories = stories;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return answered().map(HealthCheckResponse.named(NAME)::status).map(builder -> builder.build());
    }

    private Uni<Boolean> answered() {
        return answered.get() ? Uni.createFrom().item(true) : asked();
    }

    private Uni<Boolean> asked() {
        return stories.getHead(NO_HEAD, Optional.empty())
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(head -> true)
                .onFailure()
                .recoverWithItem(StoryServiceCheck::isNotFound)
                .invoke(answered::set);
    }

    /** Only story-service itself answers this way: a bare 404, from a proxy or a wrong address, does not count. */
    private static boolean isNotFound(Throwable thrown) {
        return thrown instanceof Failure failure && failure.is(Problem.NOT_FOUND);
    }
}
