/**
 * The lines of a Markdown document: {@link xyz.rbtfl.story.line.Lines} decodes its bytes and cuts them,
 * {@link xyz.rbtfl.story.line.Characters} cleans each one, and a {@link xyz.rbtfl.story.line.Line} still knows where
 * each of its characters was sent.
 */
package xyz.rbtfl.story.line;
