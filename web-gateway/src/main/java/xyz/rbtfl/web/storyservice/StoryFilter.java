package xyz.rbtfl.web.storyservice;

import java.util.List;
import java.util.Optional;

/**
 * Which stories a list holds. Values of one filter are joined by or, filters by and.
 *
 * @param locale   locale whose readers the list is for
 * @param heads    slugs of heads
 * @param entities slugs of entities the story is about
 * @param mentions slugs of entities the story mentions
 * @param limit    1 to 100
 * @param after    {@code next} of an earlier answer
 */
public record StoryFilter(
        String locale,
        List<String> heads,
        List<String> entities,
        List<String> mentions,
        int limit,
        Optional<String> after) {}
