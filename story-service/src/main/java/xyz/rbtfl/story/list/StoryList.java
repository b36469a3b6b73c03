package xyz.rbtfl.story.list;

import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import xyz.rbtfl.wire.database.StoredJson;

/**
 * A page of a list of stories.
 *
 * @param items newest first by date, then by slug; fewer than asked for on the last page, and where filters that are
 *              combined have few stories in common
 * @param next  what to give as {@code after} for the next page; absent on the last
 */
public record StoryList(List<StorySummary> items, Optional<String> next) {

    /** Cuts a page from the rows of a {@link ListQuery}, which reads one story more than asked for. */
    static StoryList of(List<Row> rows, ListQuery query, int limit, StoredJson json) {
        List<StorySummary> found = rows.stream()
                .filter(row -> row.getString("story") != null)
                .map(row -> StorySummary.of(row, json))
                .toList();
        List<StorySummary> items = found.subList(0, Math.min(limit, found.size()));
        return new StoryList(items, next(rows.get(0), found, query, limit));
    }

    private static Optional<String> next(Row any, List<StorySummary> found, ListQuery query, int limit) {
        if (found.size() > limit) {
            StorySummary last = found.get(limit - 1);
            return Optional.of(new PageKey(last.date(), last.slug()).toString());
        }
        // the query stopped after so many stories, before the end of the list
        return any.getLong("looked") < query.looked() || query.looked() <= limit + 1
                ? Optional.empty()
                : Optional.of(lastLookedAt(any.getString("last")).toString());
    }

    private static PageKey lastLookedAt(String last) {
        int slash = last.indexOf('/');
        return new PageKey(LocalDate.parse(last.substring(0, slash)), last.substring(slash + 1));
    }
}
