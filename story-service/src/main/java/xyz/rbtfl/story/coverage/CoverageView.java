package xyz.rbtfl.story.coverage;

import java.util.List;
import xyz.rbtfl.story.list.StorySummary;

/**
 * How stories cover an entity. Each story counts once, whichever of its editions speaks of the entity, and is shown by
 * the edition that a reader of the locale gets.
 *
 * @param slug        the entity asked for
 * @param about       stories that list it
 * @param mentions    stories whose text links to it, listed or not
 * @param comentioned entities listed with it in the newest {@value #COMENTIONED_IN} stories about it, the one in most
 *                    of them first, then by slug; at most 20
 */
record CoverageView(String slug, About about, Mentions mentions, List<Comentioned> comentioned) {

    /** How far stories are counted; an entity that has more has at least so many. */
    static final int MOST_COUNTED = 10_000;

    /** In how many of the newest stories about an entity others are looked for. */
    static final int COMENTIONED_IN = 1_000;

    /**
     * Stories about the entity.
     *
     * @param count how many there are, counted to {@value CoverageView#MOST_COUNTED}
     * @param items the newest of them, at most 20
     */
    record About(long count, List<StorySummary> items) {}

    /**
     * Stories that mention the entity.
     *
     * @param count how many there are, counted to {@value CoverageView#MOST_COUNTED}
     * @param items the newest of them, at most 20
     */
    record Mentions(long count, List<Mentioning> items) {}

    /**
     * A story that mentions the entity.
     *
     * @param story    the story
     * @param text     the words of its first link
     * @param sentence the sentence around that, as plain text
     * @param language of the sentence, {@code und} where unsure
     */
    record Mentioning(StorySummary story, String text, String sentence, String language) {}

    /**
     * Another entity.
     *
     * @param slug    its slug
     * @param stories how many of the stories looked at are about both
     */
    record Comentioned(String slug, long stories) {}
}
