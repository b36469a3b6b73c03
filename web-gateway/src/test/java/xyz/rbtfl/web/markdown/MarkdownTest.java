package xyz.rbtfl.web.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private static final int LINE = 65_536;

    private final Markdown markdown = new Markdown("zh", "ar");

    private String inline(String text) {
        return markdown.inline(text).getValue();
    }

    private Element body(String text) {
        return Jsoup.parseBodyFragment(inline(text)).body();
    }

    @Test
    void prose_paragraphs_areOneElementEach() {
        assertEquals(
                "<p>One.</p><p>Two <em>2</em>.</p>",
                markdown.prose("One.\n\nTwo *2*.").getValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*a* _b_ | <em>a</em> <em>b</em>",
                "**a** __b__ | <strong>a</strong> <strong>b</strong>",
                "***a*** | <em><strong>a</strong></em>",
                "2 * 3 snake_case_word | 2 * 3 snake_case_word",
                "中文**强调**，后面 | 中文<strong>强调</strong>，后面",
            })
    void emphasis_asInCommonMark(String text, String html) {
        assertEquals(html, inline(text));
    }

    @Test
    void link_toAnEntity_staysInTheReadersLocale() {
        assertEquals("<a href=\"/ar/entity/mali\">the <em>state</em></a>", inline("[the *state*](/zh/entity/mali)"));
        assertEquals("<a href=\"/en/entity/mali\">Mali</a>", inline("[Mali](/en/entity/mali)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "[x](https://example.org/?a=1&b=2) -> https://example.org/?a=1&b=2 -> x",
                "[x](http://example.org/(a) 'title') -> http://example.org/(a) -> x",
                "[x](mailto:a@example.org) -> mailto:a@example.org -> x",
                "<https://example.org/> -> https://example.org/ -> https://example.org/",
                "<a@example.org> -> mailto:a@example.org -> a@example.org",
                "[x](<https://example.org/a b>) -> https://example.org/a%20b -> x",
                "[x](<https://example.org/(a>) -> https://example.org/(a -> x",
                "[x](https://example.org/list?tags[]=port&sort=a|b) -> https://example.org/list?tags%5B%5D=port&sort=a%7Cb -> x",
                "[x](https://example.org/{id}/a^b/50%off#c#d) -> https://example.org/%7Bid%7D/a%5Eb/50%25off#c%23d -> x",
                "[x](https://example.org/a\\)b) -> https://example.org/a)b -> x",
                "[x](https://example.org/?a=1&amp;b=&copy;) -> https://example.org/?a=1&b=%C2%A9 -> x",
                "<https://example.org/?tags[]=a|b> -> https://example.org/?tags%5B%5D=a%7Cb -> https://example.org/?tags[]=a|b",
                "[x](https://example.org/\"onmouseover=\"alert(1)) -> https://example.org/%22onmouseover=%22alert(1) -> x",
            })
    void link_toAnotherPlace_isMarkedAsForeign(String text, String href, String words) {
        Element link = body(text).selectFirst("a");
        assertEquals(href, link.attr("href"));
        assertEquals("nofollow noopener", link.attr("rel"));
        assertEquals(words, link.text());
        assertEquals(2, link.attributesSize());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "javascript&#58;alert(1)",
                "javascript&colon;alert(1)",
                "java&#10;script:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "ftp://example.org/",
                "//example.org",
                "/\\\\example.org",
                "/&#47;example.org",
                "/&#9;/example.org",
                "relative",
                "",
                "http:///path",
                "https://bank.example@evil.example/",
                "'onclick=alert(1)",
            })
    void link_toAnythingElse_isItsWords(String address) {
        assertEquals("x", inline("[x](" + address + ")"));
    }

    @Test
    void link_withAnEscapedReference_isNotResolvedTwice() {
        assertEquals("<a href=\"/&amp;#47;example.org\">x</a>", inline("[x](/&amp;#47;example.org)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!-- x -->",
                        "<a href=\"https://example.org\">x</a>",
                "<javascript:alert(1)>", "AT&T &nosuch; &#; &amp &copy", "`code *x* <b>`", "``a ` b``",
                "![alt *x*](https://example.org/x.png)", "![alt]", "[x] [[slug]] [a][b]",
                        "$25 to ~$130 ~~no~~ -- ... (c) \"q\"",
                "{{template}} {#if} ${x}", "www.example.org https://example.org",
            })
    void whatIsNeitherEmphasisNorLink_isShownAsWritten(String text) {
        Element body = body(text);
        assertEquals(0, body.childrenSize());
        assertEquals(text, body.wholeText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "AT&amp;T -> AT&T",
                "&copy; 2031 &mdash; &Auml;&#228;&#xE4; -> © 2031 — Äää",
                "&lt;script&gt;alert(1)&lt;/script&gt; -> <script>alert(1)</script>",
                "&ast;a&ast; &lbrack;x](/zh/) -> *a* [x](/zh/)",
                "&amp;lt; -> &lt;",
                "a&#0;b&#x1F;c&#xD800;d&#x110000;e&#xFFFE;f -> a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf",
            })
    void characterReference_isTheCharacter_andNeverMarkup(String text, String shown) {
        Element body = body(text);
        assertEquals(0, body.childrenSize());
        assertEquals(shown, body.wholeText());
    }

    @Test
    void address_longerThanAnySource_isText() {
        String longest = "https://example.org/" + "a".repeat(2_028);
        assertEquals(longest, body("[x](" + longest + ")").selectFirst("a").attr("href"));
        assertEquals(longest, body("[x](<" + longest + ">)").selectFirst("a").attr("href"));
        assertEquals(0, body("[x](" + longest + "aaa)").childrenSize());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1. x", "# x", "#x", "> x", "- x", "+ x", "---", "===", "| x | y |", "```x", "~~~", "[a]: /b"})
    void block_inAField_isText(String text) {
        assertEquals(text, body(text).wholeText());
        assertEquals(0, body(text).childrenSize());
        assertEquals("x", inline("    x"));
    }

    @Test
    void link_withAttributesBehindIt_getsNone() {
        assertEquals("<a href=\"/ar/\">x</a>{onclick=alert(1)}", inline("[x](/zh/){onclick=alert(1)}"));
    }

    @Test
    void backslash_beforePunctuation_isLeftOut() {
        assertEquals("*a* &lt;b&gt; &amp;amp; [x](y) \\a", inline("\\*a\\* \\<b\\> \\&amp; \\[x](y) \\a"));
    }

    @Test
    void line_withAsManyLinksAsADocumentMayHold_hasThemAll() {
        assertEquals(
                500, body("[Mali](/zh/entity/mali), ".repeat(500)).select("a").size());
    }

    @Test
    void line_withMoreSignsThanAnyProse_isText() {
        String most = "*a* ".repeat(Markdown.MAX_SIGNS / 2).strip();
        assertEquals(Markdown.MAX_SIGNS / 2, body(most).select("em").size());
        assertEquals(most + " *&lt;", inline(most + " *<"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](b)",
                "[",
                "](",
                "*a ",
                "**",
                "_",
                "`",
                "` ``",
                "<?",
                "<!--",
                "<a ",
                "&",
                "&a",
                "\\",
                "![",
                "[[",
                "]",
                "[a](<b",
                "[a](b \"",
                "*a **b ",
                "~",
            })
    void line_ofNothingButSigns_isAnswered(String sign) {
        String shown = body(sign.repeat(LINE / sign.length())).wholeText();
        assertTrue(shown.length() >= LINE / 4, shown.length() + " characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a](<", "[a](/b \"", "[a](/b '", "[a](", "[", "<http:", "<a@"})
    void part_thatNeverEnds_isText(String start) {
        String text = start + "x".repeat(LINE - start.length());
        assertEquals(text, body(text).wholeText());
    }

    @Test
    void signs_nestedAsDeepAsTheyMay_areElements() {
        int depth = Markdown.MAX_SIGNS / 2;
        assertEquals(
                depth,
                body("*a ".repeat(depth) + " a*".repeat(depth)).select("em").size());
    }
}
