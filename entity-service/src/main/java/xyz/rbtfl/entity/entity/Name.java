package xyz.rbtfl.entity.entity;

import static java.util.Objects.requireNonNull;

import java.util.SortedMap;
import xyz.rbtfl.wire.language.Fallback;
import xyz.rbtfl.wire.name.Slug;

/**
 * What an entity is called for a reader.
 *
 * @param text     its label in the nearest language; where it has none, its slug made readable
 * @param language language of {@code text}; {@code und} where it is only the slug
 */
public record Name(String text, String language) {

    /** The label nearest to a locale among those that an entity has. */
    public static Name of(String slug, SortedMap<String, String> labels, String locale) {
        return Fallback.of(locale)
                .nearest(labels.keySet())
                .map(language -> new Name(requireNonNull(labels.get(language)), language))
                .orElseGet(() -> new Name(Slug.humanise(slug), "und"));
    }
}
