package xyz.rbtfl.story.link;

import java.util.Optional;
import xyz.rbtfl.wire.language.Languages;
import xyz.rbtfl.wire.name.Slug;

/**
 * Tells links to entities from others by where they lead.
 *
 * @param isValid whether it is written as the format has it, {@code /{locale}/entity/{slug}} with the document's own
 *                locale
 * @param entity  the slug, or what stands in its place
 */
public record EntityLink(boolean isValid, String entity) {

    private static final String ENTITY = "/entity/";

    /** Absent for a link that leads elsewhere, which is kept as it is whatever it says. */
    public static Optional<EntityLink> of(Link link, String locale) {
        String destination = link.destination();
        int scheme = destination.regionMatches(true, 0, "https:", 0, 6)
                ? 6
                : destination.regionMatches(true, 0, "http:", 0, 5) ? 5 : 0;
        boolean foreign = destination.startsWith("//", scheme);
        int path = foreign ? SourceUrl.authorityEnd(destination, scheme + 2) : 0;
        if (!destination.startsWith("/", path)) {
            return Optional.empty();
        }
        int end = destination.startsWith(ENTITY, path) ? path : destination.indexOf('/', path + 1);
        if (end < 0
                || !destination.startsWith(ENTITY, end)
                || foreign && !isOurs(destination.substring(path, end), locale)) {
            return Optional.empty();
        }
        String entity = destination.substring(end + ENTITY.length());
        boolean ours = link.plain() && path == 0 && destination.startsWith("/" + locale + ENTITY);
        return Optional.of(new EntityLink(ours && Slug.isValid(entity), entity));
    }

    /**
     * Other sites have paths with {@code /entity/} in them too; only one below a language can have been meant for a
     * page of this kind.
     */
    private static boolean isOurs(String segment, String locale) {
        String language = segment.isEmpty() ? "" : segment.substring(1).split("-", 2)[0];
        return segment.equals("/" + locale) || language.length() == 2 && Languages.isRegistered(language);
    }
}
