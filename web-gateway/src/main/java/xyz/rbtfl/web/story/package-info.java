/**
 * The story page. {@link xyz.rbtfl.web.story.StoryPages} has the story composed; {@link xyz.rbtfl.web.story.StoryPage}
 * is what comes of it, made of the batches of takes, the table of who tells it, what the story is joined to, and notes
 * on its language; {@link xyz.rbtfl.web.story.NewsArticle} says the same to machines.
 */
package xyz.rbtfl.web.story;
