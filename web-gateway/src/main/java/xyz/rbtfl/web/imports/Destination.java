package xyz.rbtfl.web.imports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xyz.rbtfl.wire.name.Slug;

/** Where the files of an archive go, by their paths. */
enum Destination {
    STORY_SERVICE,
    ENTITY_SERVICE,
    /** All revisions, which an archive may have, and an import does not take. */
    REVISIONS,
    MANIFEST,
    NOWHERE;

    private static final Pattern OURS =
            Pattern.compile("(stories|heads|moved/heads|entities)/([^/.]+)(?:[.][A-Za-z0-9-]{2,35}[.]md|[.]json)");

    /** Where a file goes. */
    static Destination of(String path) {
        if (path.equals("MANIFEST.json")) {
            return MANIFEST;
        }
        if (path.startsWith("revisions/")) {
            return REVISIONS;
        }
        Matcher ours = OURS.matcher(path);
        if (!ours.matches() || !Slug.isValid(ours.group(2)) || path.endsWith(".md") != path.startsWith("stories/")) {
            return NOWHERE;
        }
        return path.startsWith("entities/") ? ENTITY_SERVICE : STORY_SERVICE;
    }

    /** The folder of a file: {@code heads} of {@code heads/tides.json}. */
    static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }
}
