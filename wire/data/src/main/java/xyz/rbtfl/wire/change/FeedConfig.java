package xyz.rbtfl.wire.change;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How readers wait at the end of the feed. */
@ConfigMapping(prefix = "rbtfl.feed")
interface FeedConfig {

    /** How often the feed is read for waiting readers even without a signal. */
    @WithDefault("250ms")
    Duration poll();

    /** How many readers may wait in this process at once; each beyond them gets 503. */
    @WithDefault("1000")
    int waiting();
}
