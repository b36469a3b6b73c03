package xyz.rbtfl.story.head;

/**
 * A head by its name nearest to the reader's locale.
 *
 * @param slug     the head's slug
 * @param name     its name
 * @param language what language the name is in, {@code und} where unsure
 */
public record HeadName(String slug, String name, String language) {}
