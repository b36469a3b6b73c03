/**
 * What entities are called, for pages that name many.
 *
 * <p>{@link xyz.rbtfl.entity.label.LabelResource} takes a {@link xyz.rbtfl.entity.label.LabelQuestion} with up to a
 * thousand slugs and answers {@link xyz.rbtfl.entity.label.EntityLabels}, read by
 * {@link xyz.rbtfl.entity.label.LabelRepository} in one query.
 */
package xyz.rbtfl.entity.label;
