package xyz.rbtfl.wire.edge;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patient and how generous a service is with strangers. */
@ConfigMapping(prefix = "rbtfl.edge")
public interface EdgeSettings {

    /**
     * How long a request line with its headers may take, from the first byte or, on a new connection, from its
     * beginning.
     */
    @WithDefault("30s")
    Duration headTime();

    /** How long a connection is kept for another request: longer than those do who keep connections to us. */
    @WithDefault("75s")
    Duration keptTime();

    /** How long a body may take. */
    @WithDefault("60s")
    Duration bodyTime();

    /** How long the rest of a body that nobody read is waited for, once the answer is out. */
    @WithDefault("5s")
    Duration leftoverTime();

    /** The largest body, for example {@code 1M}; a larger one is 413. */
    @WithDefault("1M")
    MemorySize largestBody();

    /**
     * How many bytes of bodies are held at once, over all requests, for example {@code 16M}; what would be more is 503.
     */
    @WithDefault("16M")
    MemorySize bodiesInWork();
}
