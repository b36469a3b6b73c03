/**
 * What changes here: a {@link xyz.rbtfl.entity.change.Change} goes into the feed, see {@link xyz.rbtfl.wire.change}.
 */
package xyz.rbtfl.entity.change;
