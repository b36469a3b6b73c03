package xyz.rbtfl.wire.change;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A page of the feed.
 *
 * @param items the changes after the cursor, in feed order; empty when there is nothing new
 * @param next  cursor to go on with
 */
record ChangePage(List<Item> items, Cursor next) {

    /**
     * One change with its place.
     *
     * @param cursor its place in the feed; a follower that has applied it goes on from here
     * @param at     when its transaction began, UTC
     * @param event  what happened, as the JSON object that was written down
     */
    record Item(Cursor cursor, Instant at, String event) {

        // the stored event is sent as it is, without being parsed
        private String json() {
            return "{\"cursor\":\"" + cursor + "\",\"at\":\"" + at + "\"," + event.substring(event.indexOf('{') + 1);
        }
    }

    ChangePage {
        items = List.copyOf(items);
    }

    static ChangePage empty(Cursor here) {
        return new ChangePage(List.of(), here);
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    /** What of this page a reader at a place of his has not seen. */
    ChangePage after(Cursor place, int limit) {
        List<Item> unseen = items.stream()
                .filter(item -> place.isBefore(item.cursor()))
                .limit(limit)
                .toList();
        return unseen.isEmpty()
                ? empty(place)
                : new ChangePage(unseen, unseen.get(unseen.size() - 1).cursor());
    }

    /** {@code {"items": [{"cursor": …, "at": …, …}], "next": …}}. */
    String json() {
        return items.stream()
                .map(Item::json)
                .collect(Collectors.joining(",", "{\"items\":[", "],\"next\":\"" + next + "\"}"));
    }
}
