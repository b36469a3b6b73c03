/**
 * Links in the text of a document: {@link xyz.rbtfl.story.link.Links} finds them, {@link xyz.rbtfl.story.link.EntityLink} tells those
 * to entities from others, and {@link xyz.rbtfl.story.link.Mentions} puts them into their sentences.
 */
package xyz.rbtfl.story.link;
