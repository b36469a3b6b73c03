/**
 * The story page. {@link xyz.rbtfl.web.story.StoryPages} has the story composed. {@link xyz.rbtfl.web.story.StoryPage}
 * is what the template shows of it: the batches of takes, the table of regions and languages, what the story is joined
 * to, and notes on its language. {@link xyz.rbtfl.web.story.NewsArticle} says the same to machines.
 */
package xyz.rbtfl.web.story;
