package xyz.rbtfl.story.document;

/**
 * Where a document is sent to: what its last line must say.
 *
 * @param slug   the story's slug, as the request's path names it
 * @param locale the edition's locale, in canonical case, {@code zh-Hant}
 * @param origin scheme and authority of this instance, without a slash behind, {@code https://rbtfl.xyz}
 */
public record Address(String slug, String locale, String origin) {}
