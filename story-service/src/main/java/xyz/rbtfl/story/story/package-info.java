/**
 * A story whole, as it is read.
 *
 * <p>{@link xyz.rbtfl.story.story.StoryResource} answers {@code GET /stories/{slug}} with a
 * {@link xyz.rbtfl.story.story.StoryView}: the one edition that a reader of the locale is shown, and where to find the
 * others. {@link xyz.rbtfl.story.story.StoryRepository} reads it with one query. Lists of stories are in
 * {@link xyz.rbtfl.story.list}.
 */
package xyz.rbtfl.story.story;
