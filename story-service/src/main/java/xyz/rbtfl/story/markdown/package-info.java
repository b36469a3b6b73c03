/**
 * Reads story documents in Markdown. {@link xyz.rbtfl.story.markdown.MarkdownReader} cuts the lines into an
 * {@link xyz.rbtfl.story.markdown.Outline} and gives each part to the class that knows its grammar; these fill a
 * {@link xyz.rbtfl.story.rule.SentDocument}. What passes the checks is written, and
 * {@link xyz.rbtfl.story.markdown.Acceptance} reads it back.
 */
package xyz.rbtfl.story.markdown;
