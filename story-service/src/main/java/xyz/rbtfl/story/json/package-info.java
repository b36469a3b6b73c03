/**
 * Reads story documents in JSON: {@link xyz.rbtfl.story.json.JsonReader} makes a tree of the bytes,
 * {@link xyz.rbtfl.story.json.JsonDocument} takes a {@link xyz.rbtfl.story.rule.SentDocument} out of it, value by value
 * with {@link xyz.rbtfl.story.json.JsonValues}. From there on all is as for Markdown.
 */
package xyz.rbtfl.story.json;
