package xyz.rbtfl.entity.follow;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How far this replica is behind the story change feed, for operators: {@code rbtfl_feed_lag_seconds} is the time since
 * it last had every change. The feed waits up to 20 seconds before it answers that nothing is new, so up to 20 is
 * normal. A higher value means that the feed does not answer, or that changes come faster than they are applied. A
 * replica that does not follow has no such metric.
 */
@Singleton
class FeedLag implements MeterBinder {

    private final FollowConfig config;
    private final Clock clock;
    private volatile Instant complete;

    FeedLag(FollowConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.complete = clock.instant();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        if (config.enabled()) {
            Gauge.builder("rbtfl.feed.lag", this, FeedLag::seconds)
                    .baseUnit("seconds")
                    .description("Time since this replica last had every change of the story feed")
                    .register(registry);
        }
    }

    /** Call this when every change of the feed has been applied. */
    void caughtUp() {
        complete = clock.instant();
    }

    private double seconds() {
        return Duration.between(complete, clock.instant()).toMillis() / 1_000.0;
    }
}
