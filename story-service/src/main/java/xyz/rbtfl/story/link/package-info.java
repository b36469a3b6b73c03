/**
 * Links in the text of a document: {@link xyz.rbtfl.story.link.Links} finds them as pages will show them, with
 * {@link xyz.rbtfl.story.link.CodeSpans}, {@link xyz.rbtfl.story.link.Destination} and
 * {@link xyz.rbtfl.story.link.References}; {@link xyz.rbtfl.story.link.PlainText} is a line as its reader sees it,
 * {@link xyz.rbtfl.story.link.EntityLink} tells links to entities from others, and
 * {@link xyz.rbtfl.story.link.SourceUrl} judges the URL of a take's source.
 */
package xyz.rbtfl.story.link;
