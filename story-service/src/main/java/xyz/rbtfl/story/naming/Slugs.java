package xyz.rbtfl.story.naming;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * The slugs of what a document names.
 *
 * @param slugs  by name, of other documents too
 * @param locale the edition's
 */
public record Slugs(Map<Name, String> slugs, String locale) {

    public String of(NameKind kind, String name) {
        return requireNonNull(slugs.get(Name.of(kind, locale, name)), name);
    }
}
