package xyz.rbtfl.story.head;

import java.util.SortedMap;

/**
 * A head with all its names.
 *
 * @param slug     its address
 * @param names    name by locale; a name belongs to one head of its locale only
 * @param revision from 1, counted up when its names change
 */
record HeadView(String slug, SortedMap<String, String> names, int revision) {}
