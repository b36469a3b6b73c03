/**
 * What an author wrote becomes HTML here, and nowhere else. {@link xyz.rbtfl.web.markdown.Markdown} is what pages use.
 * flexmark reads a line through {@code LineParser}, for which {@code Flanking} says where emphasis may begin and end
 * and {@code Emphasis} which signs belong together, and renders it through {@code LineRenderer}, which asks
 * {@code LinkRule} where a link may lead. {@link xyz.rbtfl.web.markdown.WebAddress} is an address as HTML takes it.
 * What would be slow or too deep is shown as text.
 *
 * <p>A native executable needs {@code --initialize-at-run-time=com.vladsch.flexmark.util.sequence.Escaping}, and no
 * parser or renderer of flexmark's in a static field: they belong to a {@code Markdown}, made for each page.
 */
package xyz.rbtfl.web.markdown;
