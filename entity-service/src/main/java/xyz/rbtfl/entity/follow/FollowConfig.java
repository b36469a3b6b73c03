package xyz.rbtfl.entity.follow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the story change feed is followed. */
@ConfigMapping(prefix = "rbtfl.follow")
interface FollowConfig {

    /** Whether this replica follows. With several, each page counts once all the same. */
    @WithDefault("true")
    boolean enabled();

    /** How long the feed waits for a change before it answers that there is none; whole seconds, 30 at most. */
    @WithDefault("20s")
    Duration patience();

    /** Changes in one answer, and in one transaction; 1 to 1000. */
    @WithDefault("200")
    int page();

    /** How long to wait after a first failure; doubled with each that follows it. */
    @WithDefault("250ms")
    Duration firstRetry();

    /** The longest wait between two attempts. */
    @WithDefault("5s")
    Duration lastRetry();
}
