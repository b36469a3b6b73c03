package xyz.rbtfl.web.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines made to hurt: whatever stands in one, only our own elements come out, and soon. */
class HostileLinesTest {

    private static final int LINE = 65_536;
    private static final int LINES = 5_000;
    private static final Set<String> ELEMENTS = Set.of("em", "strong", "a");
    private static final Pattern LINK = Pattern.compile("(?i)(https?://|mailto:|/(?![/\\\\]))[\\x21-\\x7E]*");
    private static final Pattern UNESCAPED = Pattern.compile("<(?!/?(em|strong|a)\\b)|&(?!(amp|lt|gt|quot);)");

    private static final List<String> PIECES = List.of(
            "*",
            "**",
            "***",
            "_",
            "__",
            "`",
            "``",
            "[",
            "]",
            "](",
            ")",
            "(",
            "![",
            "[[",
            "]]",
            "<",
            ">",
            "<a href='",
            "\"",
            "'",
            "\\",
            "&",
            "&amp;",
            "&lt;",
            "&#60;",
            "&#x3c;",
            "&#0;",
            "&colon;",
            "&Tab;",
            "&NewLine;",
            "&nosuch;",
            "script",
            "<script>",
            "</script>",
            "<!--",
            "-->",
            "<?",
            "]]>",
            "onclick=",
            "javascript:",
            "data:text/html,",
            "vbscript:",
            "https://",
            "http://",
            "mailto:",
            "//",
            "/\\",
            "/zh/entity/mali",
            "example.org",
            "a@example.org",
            "<https://example.org/>",
            "{",
            "}",
            "{#if}",
            "|",
            "^",
            "%",
            "%0a",
            "#",
            "?",
            "=",
            " ",
            "\u00A0",
            "\u3000",
            "。",
            "“",
            "（",
            "）",
            "港",
            "か",
            "가",
            "مالي",
            "𠮷",
            "😀",
            "\u200D",
            "\u202E",
            "\uFE0E",
            "a",
            "b c",
            "1. ",
            "~~",
            "$",
            "\uD800",
            "\uDC00");

    private final Markdown markdown = new Markdown("zh", "ar");

    private String inline(String text) {
        return markdown.inline(text).getValue();
    }

    @Test
    void anyLine_becomesOurOwnElementsOnly() {
        var random = new Random(20_310_418);
        for (int i = 0; i < LINES; i++) {
            assertIsOurs(line(random));
        }
    }

    private static String line(Random random) {
        var line = new StringBuilder();
        for (int pieces = 1 + random.nextInt(24); pieces > 0; pieces--) {
            line.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        for (int cuts = random.nextInt(3); cuts > 0 && line.length() > 1; cuts--) {
            line.deleteCharAt(random.nextInt(line.length()));
        }
        return line.toString();
    }

    private void assertIsOurs(String line) {
        String html = inline(line);
        assertTrue(!UNESCAPED.matcher(html).find(), () -> line + "\n" + html);
        Parser parser = Parser.htmlParser().setTrackErrors(10);
        List<Element> elements = parser.parseInput("<!doctype html><title>x</title><p>" + html, "")
                .selectFirst("p")
                .getAllElements();
        elements.stream().skip(1).forEach(element -> assertIsOurs(element, line));
        assertEquals(
                List.of(), parser.getErrors().stream().map(ParseError::toString).toList(), line);
    }

    private static void assertIsOurs(Element element, String line) {
        assertTrue(ELEMENTS.contains(element.tagName()), () -> element.outerHtml() + "\n" + line);
        for (Attribute attribute : element.attributes()) {
            boolean ours = attribute.getKey().equals("href")
                    ? LINK.matcher(attribute.getValue()).matches()
                    : attribute.getKey().equals("rel") && attribute.getValue().equals("nofollow noopener");
            assertTrue(ours, () -> element.outerHtml() + "\n" + line);
        }
        assertEquals(element.tagName().equals("a"), element.hasAttr("href"), line);
    }

    private static List<String> signs() {
        return List.of(
                "[",
                "[[",
                "]",
                "[]",
                "![",
                "](",
                "[a](b)",
                "[a](<",
                "[a](/b \"",
                "[a](",
                "[](",
                "*_",
                "*_*_",
                "*a_b",
                "**a*",
                "a***b",
                "*a **b ",
                "`",
                "` ``",
                "`a",
                "&",
                "&a",
                "&amp;",
                "&#60;",
                "&#",
                "&nosuch;",
                "<",
                "<a ",
                "<a@",
                "<http:",
                "<http://a>",
                "<?",
                "<!--",
                "\\",
                "\\\\",
                "\\*",
                "~",
                "。**",
                "**“",
                "가*",
                "𠮷_",
                "a\u0301",
                "(",
                "[a]((",
                "[a](\\(",
                "{",
                "%",
                "[*a*](/b)");
    }

    @ParameterizedTest
    @MethodSource("signs")
    void lineOfOneSign_isAnsweredSoon(String sign) {
        assertSoon(sign.repeat(LINE / sign.length()));
    }

    @ParameterizedTest
    @MethodSource("signs")
    void lineWithAsManySignsAsItMayHold_isAnsweredSoon(String sign) {
        int times = Markdown.MAX_SIGNS / sign.length();
        assertSoon((sign + "a ".repeat(LINE / 2 / times)).repeat(times).substring(0, LINE - LINE / 8));
    }

    /** Far above what any of them takes, and far below what the worst of them took without a bound. */
    private void assertSoon(String line) {
        inline(line.substring(0, LINE / 16));
        assertTimeout(Duration.ofSeconds(3), () -> assertTrue(inline(line).length() >= LINE / 16));
    }
}
