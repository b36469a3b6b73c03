package xyz.rbtfl.story.head;

/**
 * A head as a list shows it.
 *
 * @param slug     its address
 * @param name     its name nearest to the wanted locale
 * @param language what language the name is in, {@code und} where unsure
 * @param stories  how many stories belong to it, each by the edition that would be shown
 */
record HeadSummary(String slug, String name, String language, long stories) {}
