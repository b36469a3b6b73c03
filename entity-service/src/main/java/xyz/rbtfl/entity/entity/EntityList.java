package xyz.rbtfl.entity.entity;

import java.util.List;

/**
 * The entities that were asked for.
 *
 * @param items in the order asked, each once; unknown ones are left out
 */
record EntityList(List<EntityLabel> items) {}
