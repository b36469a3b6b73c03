package xyz.rbtfl.entity.label;

import java.util.SortedMap;
import xyz.rbtfl.entity.entity.Kind;
import xyz.rbtfl.entity.entity.Name;

/**
 * What an entity is called, as a list shows it.
 *
 * @param slug     its address
 * @param kind     what sort of thing it is
 * @param stub     whether only stories know it so far
 * @param label    name in the nearest language; a stub's is its slug made readable, {@code Junta Mali} for
 *                 {@code junta-mali}
 * @param language language of {@code label}, {@code und} for a stub
 */
record EntityLabel(String slug, Kind kind, boolean stub, String label, String language) {

    static EntityLabel of(String slug, Kind kind, boolean stub, SortedMap<String, String> labels, String locale) {
        Name name = Name.of(slug, labels, locale);
        return new EntityLabel(slug, kind, stub, name.text(), name.language());
    }
}
