/**
 * Whether a caller has seen what is stored. {@link xyz.rbtfl.wire.precondition.ETags} reads {@code If-Match} and
 * {@code If-None-Match}; {@link xyz.rbtfl.wire.precondition.Precondition} lets a write pass or not;
 * {@link xyz.rbtfl.wire.precondition.Hash} is what tags are made of.
 */
package xyz.rbtfl.wire.precondition;
