package xyz.rbtfl.entity.follow;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How far this replica is behind the story change feed, for operators: {@code rbtfl_feed_lag_seconds} is the time since it last knew
 * that it had every change. A feed that is asked and has nothing new answers after its patience, so all is well up to 20 seconds;
 * beyond, the feed is silent, or there is more to apply than is applied. Absent on a replica that does not follow.
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

    /** Every change that the feed had was applied just now. */
    void caughtUp() {
        complete = clock.instant();
    }

    private double seconds() {
        return Duration.between(complete, clock.instant()).toMillis() / 1_000.0;
    }
}
