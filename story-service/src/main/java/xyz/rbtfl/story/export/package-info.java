/**
 * Everything that this service owns, as files of one moment: {@link xyz.rbtfl.story.export.StoryParts} says which rows
 * become which files, {@link xyz.rbtfl.wire.export} streams them.
 */
package xyz.rbtfl.story.export;
