/**
 * What documents name: heads, lenses, outlets, regions. {@link xyz.rbtfl.story.naming.Names} gives each name its slug,
 * for ever, and makes what is new, after {@link xyz.rbtfl.story.naming.NameLocks} let it.
 */
package xyz.rbtfl.story.naming;
