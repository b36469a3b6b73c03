package xyz.rbtfl.story.edition;

/**
 * An outlet, region or lens.
 *
 * @param slug its address
 * @param name as documents write it
 */
public record Named(String slug, String name) {}
