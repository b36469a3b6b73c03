package xyz.rbtfl.wire.edge;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a service waits for a caller, and how much it accepts. */
@ConfigMapping(prefix = "rbtfl.edge")
public interface EdgeSettings {

    /**
     * How long a request line with its headers may take, counted from the first byte, or on a new connection from when
     * it opened.
     */
    @WithDefault("30s")
    Duration headTime();

    /**
     * How long an idle connection is kept for another request. It must be longer than our callers keep theirs, so that
     * none of them sends a request while we close.
     */
    @WithDefault("75s")
    Duration keptTime();

    /** How long a body may take. */
    @WithDefault("60s")
    Duration bodyTime();

    /** After an answer, how long to wait for the rest of a body that nobody read. */
    @WithDefault("5s")
    Duration leftoverTime();

    /** The largest body, for example {@code 1M}; a larger one is 413. */
    @WithDefault("1M")
    MemorySize largestBody();

    /**
     * How many bytes of all bodies together may be held at once, for example {@code 16M}; beyond that a request gets
     * 503.
     */
    @WithDefault("16M")
    MemorySize bodiesInWork();
}
