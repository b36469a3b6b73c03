package xyz.rbtfl.story.coverage;

import java.util.List;
import xyz.rbtfl.story.story.StorySummary;

/**
 * How stories cover an entity. Each story counts once, by the edition that a reader of the locale would be shown.
 *
 * @param slug        the entity asked for
 * @param about       stories that list it
 * @param mentions    stories whose text links to it, listed or not
 * @param comentioned entities listed with it, the one in most stories first, then by slug; at most 20
 */
record CoverageView(String slug, About about, Mentions mentions, List<Comentioned> comentioned) {

    /**
     * Stories about the entity.
     *
     * @param count how many there are
     * @param items the newest of them, at most 20
     */
    record About(long count, List<StorySummary> items) {}

    /**
     * Stories that mention the entity.
     *
     * @param count how many there are
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
     * @param stories how many stories are about both
     */
    record Comentioned(String slug, long stories) {}
}
