package xyz.rbtfl.web.markdown;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.Escaping;
import io.quarkus.qute.RawString;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The one place that makes HTML out of what an author wrote: the inline Markdown of an edition's summary, labels, watch
 * items and framings. Emphasis and links become elements; all else is escaped text.
 *
 * <p>flexmark reads and renders. A field is one line and no document, so nothing of Markdown's blocks is known here: a
 * label may begin with {@code 1. }, {@code #} or four spaces. One of these serves one page (making it takes 20 µs) and
 * may be shared by threads.
 */
public final class Markdown {

    /**
     * A line with more signs of emphasis, links and code than this is shown as the text it is. The format allows 500
     * links to entities in a whole document, so no prose comes near it. flexmark nests an element for each pair of such
     * signs and renders by recursion, which a stack does not bear without a bound. The worst line of 64 KiB takes 0.2
     * s; a field of 600 characters with five links takes 0.04 ms.
     */
    static final int MAX_SIGNS = 1_000;

    private final Parser parser;
    private final HtmlRenderer renderer;

    /**
     * @param written the locale of the edition, {@code zh}
     * @param read    the locale of the page, {@code ar}: links to {@code /zh/…} lead to {@code /ar/…}
     */
    public Markdown(String written, String read) {
        DataHolder options = options();
        var links = new LinkRule(written, read);
        parser = Parser.builder(options)
                .customInlineParserFactory(LineParser::new)
                .customDelimiterProcessor(new Emphasis('*'))
                .customDelimiterProcessor(new Emphasis('_'))
                .build();
        renderer = HtmlRenderer.builder(options)
                .nodeRendererFactory(ignored -> new LineRenderer(links))
                .build();
    }

    /** Paragraphs: one line each, a blank line between them. */
    public RawString prose(String text) {
        return new RawString(Arrays.stream(text.split("\n"))
                .filter(line -> !line.isEmpty())
                .map(line -> "<p>" + html(line) + "</p>")
                .collect(Collectors.joining()));
    }

    /** One line, without an element around it. */
    public RawString inline(String text) {
        return new RawString(html(text));
    }

    private String html(String line) {
        return signs(line) > MAX_SIGNS ? Escaping.escapeHtml(line, false) : renderer.render(parser.parse(line));
    }

    private static long signs(String line) {
        return line.chars()
                .filter(c -> c == '[' || c == '*' || c == '_' || c == '`')
                .count();
    }

    private static DataHolder options() {
        return new MutableDataSet()
                .set(Parser.BLOCK_QUOTE_PARSER, false)
                .set(Parser.FENCED_CODE_BLOCK_PARSER, false)
                .set(Parser.HEADING_PARSER, false)
                .set(Parser.HTML_BLOCK_PARSER, false)
                .set(Parser.INDENTED_CODE_BLOCK_PARSER, false)
                .set(Parser.LIST_BLOCK_PARSER, false)
                .set(Parser.THEMATIC_BREAK_PARSER, false)
                .set(Parser.REFERENCE_PARAGRAPH_PRE_PROCESSOR, false)
                // ours take their place
                .set(Parser.ASTERISK_DELIMITER_PROCESSOR, false)
                .set(Parser.UNDERSCORE_DELIMITER_PROCESSOR, false)
                .set(HtmlRenderer.ESCAPE_HTML, true)
                // no line end behind the line
                .set(HtmlRenderer.MAX_TRAILING_BLANK_LINES, -1)
                // {onclick=…} behind a link is text
                .set(HtmlRenderer.EMBEDDED_ATTRIBUTE_PROVIDER, false)
                .toImmutable();
    }
}
