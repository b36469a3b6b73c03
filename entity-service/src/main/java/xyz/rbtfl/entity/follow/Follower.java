package xyz.rbtfl.entity.follow;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.WebApplicationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import xyz.rbtfl.wire.change.ChangeSignal;

/**
 * Follows the story change feed from start-up to shutdown. While the feed does not answer it tries again, ever more
 * slowly, and logs that once. A feed that has begun anew is read from its start; changes that were applied before do
 * nothing then.
 */
@ApplicationScoped
class Follower {

    private static final Logger LOG = Logger.getLogger(Follower.class);
    private static final int GONE = 410;

    private final FollowConfig config;
    private final StoryFeed feed;
    private final SightingRows rows;
    private final ChangeSignal signal;
    private final FeedLag lag;
    private final AtomicBoolean silent = new AtomicBoolean();
    private volatile Cancellable following = () -> {};

    Follower(FollowConfig config, @RestClient StoryFeed feed, SightingRows rows, ChangeSignal signal, FeedLag lag) {
        this.config = config;
        this.feed = feed;
        this.rows = rows;
        this.signal = signal;
        this.lag = lag;
    }

    void onStart(@Observes StartupEvent event) {
        if (config.enabled()) {
            start();
        }
    }

    void onStop(@Observes ShutdownEvent event) {
        stop();
    }

    void start() {
        following = Uni.createFrom()
                .deferred(this::round)
                .onFailure()
                .invoke(this::noticeSilence)
                .onFailure()
                .retry()
                .withBackOff(config.firstRetry(), config.lastRetry())
                .indefinitely()
                .repeat()
                .indefinitely()
                .subscribe()
                .with(applied -> noticeVoice(), failure -> LOG.error("No longer following stories", failure));
    }

    /** Stops at once. A transaction that has begun is committed whole or not at all. */
    void stop() {
        following.cancel();
    }

    // the cursor is read anew each time: another replica may have moved it
    private Uni<Boolean> round() {
        return rows.cursor().chain(this::follow);
    }

    private Uni<Boolean> follow(String cursor) {
        return feed.changes(cursor.isEmpty() ? null : cursor, config.page(), (int)
                        config.patience().toSeconds())
                .chain(page -> apply(cursor, page).invoke(() -> noticeEnd(page)))
                .onFailure(failure -> isGone(failure) && !cursor.isEmpty())
                .recoverWithUni(() -> startAgain(cursor));
    }

    private Uni<Boolean> apply(String cursor, StoryChanges page) {
        if (page.next().equals(cursor)) {
            return page.items().isEmpty()
                    ? Uni.createFrom().item(false)
                    : Uni.createFrom()
                            .failure(new IllegalStateException("The story feed does not move on from " + cursor));
        }
        Sightings sightings = Sightings.of(page);
        return rows.apply(cursor, sightings, page.next()).invoke(applied -> tell(applied && !sightings.isEmpty()));
    }

    // a page that is not full is the last one
    private void noticeEnd(StoryChanges page) {
        if (page.items().size() < config.page()) {
            lag.caughtUp();
        }
    }

    private Uni<Boolean> startAgain(String cursor) {
        LOG.info("The story feed has begun anew: following it from its start");
        return rows.startAgain(cursor);
    }

    private void tell(boolean changed) {
        if (changed) {
            signal.changed();
        }
    }

    private void noticeSilence(Throwable failure) {
        if (!silent.getAndSet(true)) {
            LOG.warnf("The story feed is silent (%s): trying again until it speaks", failure);
        }
    }

    private void noticeVoice() {
        if (silent.getAndSet(false)) {
            LOG.info("The story feed speaks again");
        }
    }

    private static boolean isGone(Throwable failure) {
        return failure instanceof WebApplicationException answer
                && answer.getResponse().getStatus() == GONE;
    }
}
