package xyz.rbtfl.story.naming;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * Slugs by name.
 *
 * @param slugs a map for each kind
 */
public record Slugs(Map<NameKind, Map<String, String>> slugs) {

    public String of(NameKind kind, String name) {
        return requireNonNull(requireNonNull(slugs.get(kind)).get(name), name);
    }
}
