/** What changes here: a {@link xyz.rbtfl.story.change.Change} goes into the feed, see {@link xyz.rbtfl.wire.change}. */
package xyz.rbtfl.story.change;
