package xyz.rbtfl.entity.label;

import java.util.List;

/**
 * The labels that were asked for.
 *
 * @param items in the order asked, each once; unknown ones are left out
 */
record EntityLabels(List<EntityLabel> items) {}
