/**
 * Lists of stories, newest first.
 *
 * <p>A {@link xyz.rbtfl.story.list.StoryFilter} says which stories, a {@link xyz.rbtfl.story.list.PageKey} where the
 * page begins. {@link xyz.rbtfl.story.list.ListRepository} reads the page with one
 * {@link xyz.rbtfl.story.list.ListQuery}, and {@link xyz.rbtfl.story.list.StoryList} is the answer, one
 * {@link xyz.rbtfl.story.list.StorySummary} for each story. The function {@code shown_edition} in the database picks
 * the edition that a reader of a locale is shown, so that a story is listed once.
 */
package xyz.rbtfl.story.list;
