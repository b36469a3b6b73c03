/**
 * What an author wrote becomes HTML here, and nowhere else. {@link xyz.rbtfl.web.markdown.Markdown} is what pages use;
 * a line goes through {@code Inline}, which leaves emphasis to {@code Emphasis} and addresses to {@code Destination}.
 * The work is linear in the length of the line, whatever stands in it.
 */
package xyz.rbtfl.web.markdown;
