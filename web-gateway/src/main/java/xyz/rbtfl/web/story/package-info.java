/**
 * The story page. {@link xyz.rbtfl.web.story.StoryPages} asks story-service for the story and entity-service for the
 * labels of its entities; {@link xyz.rbtfl.web.story.StoryPage} is what comes of them, made of the batches of takes,
 * their coverage, what the story is joined to, and notes on its language; {@link xyz.rbtfl.web.story.NewsArticle} says
 * the same to machines.
 */
package xyz.rbtfl.web.story;
