package xyz.rbtfl.story.naming;

/**
 * What has one slug.
 *
 * @param kind   what it names
 * @param locale of the edition that says it, for a head; empty for the others, whose names are the same in all locales
 * @param text   as documents write it
 */
public record Name(NameKind kind, String locale, String text) {

    static Name of(NameKind kind, String locale, String text) {
        return new Name(kind, kind == NameKind.HEAD ? locale : "", text);
    }
}
