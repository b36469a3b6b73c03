package xyz.rbtfl.story.change;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;

/**
 * How a page of the feed looks; it is written by {@link xyz.rbtfl.wire.change.ChangeFeed}, and described here for its
 * readers.
 *
 * @param items the changes after the cursor, in feed order; empty when there is nothing new
 * @param next  cursor to go on with, always present
 */
record ChangePage(List<Item> items, String next) {

    /**
     * One change with its place.
     *
     * @param cursor its place in the feed; a follower that has applied it goes on from here
     * @param at     when its transaction began, UTC
     * @param change what happened
     */
    record Item(String cursor, Instant at, @JsonUnwrapped Change change) {}
}
