/** Slugs for names in any script. */
package xyz.rbtfl.story.name;
