package xyz.rbtfl.story.link;

/**
 * One link in a line of inline Markdown.
 *
 * @param start       of its opening bracket
 * @param textEnd     where its words end
 * @param end         behind its last bracket
 * @param destination where it leads, as a browser would see it: escapes and character references resolved, without a
 *                    title
 * @param plain       whether nothing stands between its round brackets but the destination as it is
 */
public record Link(int start, int textEnd, int end, String destination, boolean plain) {}
