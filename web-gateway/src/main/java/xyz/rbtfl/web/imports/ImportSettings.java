package xyz.rbtfl.web.imports;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much of imports there may be. */
@ConfigMapping(prefix = "rbtfl.import")
public interface ImportSettings {

    /** How many run at once; one more is 503. */
    @WithDefault("2")
    int atOnce();

    /** How long nothing may come of an archive, or nothing be taken of the answer, before it is given up. */
    @WithDefault("60s")
    Duration patience();

    /** How many files an archive has at most. Each costs eight bytes of memory, or sixteen. */
    @WithDefault("1000000")
    int mostFiles();

    /** How many bytes an archive has at most, unpacked, for example {@code 64G}. */
    @WithDefault("64G")
    MemorySize mostBytes();

    /** How many bytes of the answer are kept on disk at most for a caller who takes none yet: 150 for each file. */
    @WithDefault("96M")
    MemorySize mostWaiting();

    /** How often a batch is sent at most, while its service does not answer. */
    @WithDefault("6")
    int tries();

    /** The pause before the second time; each further one is twice as long. */
    @WithDefault("500ms")
    Duration firstPause();
}
