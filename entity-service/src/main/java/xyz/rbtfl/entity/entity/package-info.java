/**
 * Entities as they are read.
 *
 * <p>{@link xyz.rbtfl.entity.entity.EntityResource} answers one entity whole, in one query of
 * {@link xyz.rbtfl.entity.entity.EntityRepository}. What an editor writes is an
 * {@link xyz.rbtfl.entity.entity.EntityContent}, kept as JSON in the row {@link xyz.rbtfl.entity.entity.Entity};
 * {@link xyz.rbtfl.entity.entity.EntityView} shows it to a reader of a locale, field by field in the nearest language.
 * An entity that only stories know is a stub.
 */
package xyz.rbtfl.entity.entity;
