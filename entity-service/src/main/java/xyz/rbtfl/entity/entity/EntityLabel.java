package xyz.rbtfl.entity.entity;

import java.util.SortedMap;
import xyz.rbtfl.wire.language.Fallback;
import xyz.rbtfl.wire.name.Slug;

/**
 * What an entity is called, as a list shows it.
 *
 * @param slug     its address
 * @param kind     what sort of thing it is
 * @param stub     whether only stories know it so far
 * @param label    name in the nearest language; a stub's is its slug made readable, {@code Junta Mali} for {@code junta-mali}
 * @param language language of {@code label}, {@code und} for a stub
 */
record EntityLabel(String slug, Kind kind, boolean stub, String label, String language) {

    static EntityLabel of(String slug, Kind kind, boolean stub, SortedMap<String, String> labels, String locale) {
        return Fallback.of(locale)
                .nearest(labels.keySet())
                .map(language -> new EntityLabel(slug, kind, stub, labels.get(language), language))
                .orElseGet(() -> new EntityLabel(slug, kind, stub, Slug.humanise(slug), "und"));
    }
}
