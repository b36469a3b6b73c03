package xyz.rbtfl.story.head;

import java.util.List;

/**
 * The heads that stories belong to.
 *
 * @param items the head with the newest story first, at most 100
 */
record HeadList(List<HeadSummary> items) {}
