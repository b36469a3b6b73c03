package xyz.rbtfl.story.story;

import java.util.List;
import java.util.Optional;

/**
 * A page of a list of stories.
 *
 * @param items newest first by date, then by slug
 * @param next  what to give as {@code after} for the next page; absent on the last
 */
record StoryPage(List<StorySummary> items, Optional<String> next) {

    /** Cuts a page from rows of which one more than asked for was read. */
    static StoryPage of(List<StorySummary> rows, int limit) {
        List<StorySummary> items = rows.subList(0, Math.min(limit, rows.size()));
        return new StoryPage(
                items,
                rows.size() > limit
                        ? Optional.of(PageKey.of(items.get(limit - 1)).toString())
                        : Optional.empty());
    }
}
