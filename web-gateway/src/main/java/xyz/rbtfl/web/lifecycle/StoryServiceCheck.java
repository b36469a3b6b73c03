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
 * Ready once story-service has answered this process. A gateway that was told a wrong address never takes the place of
 * one that works. Later silences do not count, nor does entity-service: a reader is served better by a page that says
 * what is missing than by no gateway at all.
 */
@Readiness
@Singleton
class StoryServiceCheck implements AsyncHealthCheck {

    private static final String NAME = "story-service has answered";
    /** Shorter than a probe waits. */
    private static final Duration PATIENCE = Duration.ofMillis(800);

    /** A head that there need not be: one row looked up by its key, however many stories there are. */
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

    /** Only a service of ours says so: a bare 404, from a proxy or a wrong address, counts as silence. */
    private static boolean isNotFound(Throwable thrown) {
        return thrown instanceof Failure failure && failure.is(Problem.NOT_FOUND);
    }
}
