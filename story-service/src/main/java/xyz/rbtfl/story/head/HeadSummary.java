package xyz.rbtfl.story.head;

/**
 * A head as a list shows it.
 *
 * @param slug     its address
 * @param name     its name nearest to the wanted locale
 * @param language what language the name is in, {@code und} where unsure
 * @param stories  how many stories belong to it, whichever of their editions say so, counted to {@value #MOST_COUNTED}
 */
record HeadSummary(String slug, String name, String language, long stories) {

    /** How far stories are counted; a head that has more has at least so many. */
    static final int MOST_COUNTED = 1_000;
}
