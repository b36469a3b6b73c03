package xyz.rbtfl.web.entityservice;

import xyz.rbtfl.wire.name.Slug;

/**
 * What an entity is called.
 *
 * @param kind     as in {@link RemoteEntity}
 * @param stub     whether only stories know it so far
 * @param label    name for the wanted locale
 * @param language language of the label, {@code und} where it is only the slug made readable
 */
public record RemoteLabel(String slug, String kind, boolean stub, String label, String language) {

    /** What is shown when no name is known: {@code Junta Mali} for {@code junta-mali}. */
    public static RemoteLabel stub(String slug) {
        return new RemoteLabel(slug, "unknown", true, Slug.humanise(slug), "und");
    }
}
