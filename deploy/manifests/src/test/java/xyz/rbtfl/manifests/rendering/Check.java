package xyz.rbtfl.manifests.rendering;

import java.util.stream.Stream;

/** A few rules about the same thing, asked of a whole rendering. */
public interface Check {

    /** What of the rendering breaks these rules; nothing if all is well. */
    Stream<Finding> findings(Rendering rendering);
}
