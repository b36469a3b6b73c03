package xyz.rbtfl.web.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Set;

/**
 * Where a field's HTML differs from flexmark's own: images and code are shown as they were written, a character
 * reference is the character, escaped where HTML wants it, a link leads where {@link LinkRule} lets it, and the line
 * has no element around it. A link's title is dropped: nobody can hover on paper or on a phone.
 */
final class LineRenderer implements NodeRenderer {

    private final LinkRule links;

    LineRenderer(LinkRule links) {
        this.links = links;
    }

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(
                new NodeRenderingHandler<>(Paragraph.class, (line, context, html) -> context.renderChildren(line)),
                new NodeRenderingHandler<>(Link.class, this::link),
                new NodeRenderingHandler<>(AutoLink.class, this::address),
                new NodeRenderingHandler<>(MailLink.class, this::mailAddress),
                new NodeRenderingHandler<>(Image.class, LineRenderer::source),
                new NodeRenderingHandler<>(ImageRef.class, LineRenderer::source),
                new NodeRenderingHandler<>(Code.class, LineRenderer::source),
                new NodeRenderingHandler<>(HtmlEntity.class, LineRenderer::character));
    }

    /** Checks the address with escapes and character references resolved, as a browser sees it. */
    private void link(Link link, NodeRendererContext context, HtmlWriter html) {
        links.of(link.getUrl().unescape())
                .ifPresentOrElse(
                        target -> anchor(target, html, () -> context.renderChildren(link)),
                        () -> context.renderChildren(link));
    }

    private void address(AutoLink link, NodeRendererContext context, HtmlWriter html) {
        links.of(link.getUrl().toString())
                .ifPresentOrElse(
                        target -> anchor(target, html, () -> html.text(link.getText())),
                        () -> source(link, context, html));
    }

    private void mailAddress(MailLink link, NodeRendererContext context, HtmlWriter html) {
        links.of("mailto:" + link.getText())
                .ifPresentOrElse(
                        target -> anchor(target, html, () -> html.text(link.getText())),
                        () -> source(link, context, html));
    }

    /** Written by hand, since {@link HtmlWriter#attr} lets {@code /&amp;#47;example.org} through as it is. */
    private static void anchor(LinkRule.Target target, HtmlWriter html, Runnable words) {
        html.raw("<a href=\"" + Escaping.escapeHtml(target.href(), false) + '"');
        html.raw(target.foreign() ? " rel=\"nofollow noopener\">" : ">");
        words.run();
        html.raw("</a>");
    }

    /** {@code &copy;} is ©. A character that a page may not hold ({@code &#0;}) is shown as U+FFFD. */
    private static void character(HtmlEntity reference, NodeRendererContext context, HtmlWriter html) {
        String text = Escaping.unescapeHtml(reference.getChars());
        html.text(text.codePoints().allMatch(LineRenderer::isText) ? text : "\uFFFD");
    }

    private static boolean isText(int c) {
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean noCharacter = (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
        return !surrogate && !noCharacter && !Character.isISOControl(c);
    }

    private static void source(Node node, NodeRendererContext context, HtmlWriter html) {
        html.text(node.getChars());
    }
}
