/**
 * Links in the text of a document: {@link xyz.rbtfl.story.link.Links} finds them as pages will show them, with
 * {@link xyz.rbtfl.story.link.CodeSpans}, {@link xyz.rbtfl.story.link.Destination} and {@link xyz.rbtfl.story.link.References};
 * {@link xyz.rbtfl.story.link.EntityLink} tells those to entities from others, and {@link xyz.rbtfl.story.link.Mentions} puts each of
 * them into its {@link xyz.rbtfl.story.link.Sentence}, by the {@link xyz.rbtfl.story.link.PlainText} of the line.
 */
package xyz.rbtfl.story.link;
