package xyz.rbtfl.story.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Inline Markdown as somebody would read it aloud. */
class PlainTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a [b](c) d                  | a b d
            **bold** and _it_           | bold and it
            2 * 3 and snake_case        | 2 * 3 and snake_case
            a ** b                      | a ** b
            \\*a\\* \\[b\\] c\\d        | *a* [b] c\\d
            AT&amp;T &copy; &#233;&#xE9;| AT&T © éé
            &amp &nosuch; & &;          | &amp &nosuch; & &;
            &NotEqualTilde;             | ≂̸
            &#0;&#xD800;&#1114112;      | \uFFFD\uFFFD\uFFFD
            &#12345678; &#x1234567; &#; | &#12345678; &#x1234567; &#;
            &#x; &#xG; &#1a;            | &#x; &#xG; &#1a;
            a&#9;b&#10;c&#x85;d         | a b c d
            `a*b*&amp;` c               | `a*b*&amp;` c
            [`]`](c)                    | `]`
            """)
    void markdown_isReadAloud(String markdown, String plain) {
        assertEquals(plain, PlainText.of(markdown).text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            &#0;                                 | FFFD
            &#1;                                 | 20
            &#xD7FF;                             | D7FF
            &#xD800;                             | FFFD
            &#xDFFF;                             | FFFD
            &#xE000;                             | E000
            &#x10FFFF;                           | 10FFFF
            &#X10ffff;                           | 10FFFF
            &#x110000;                           | FFFD
            &#xFFFFFF;                           | FFFD
            &#0000233;                           | E9
            &#1114111;                           | 10FFFF
            &#9999999;                           | FFFD
            &CounterClockwiseContourIntegral;    | 2233
            """)
    void reference_isItsCharacter(String reference, String hex) {
        String character = Character.toString(Integer.parseInt(hex, 16));
        assertEquals(character, PlainText.of(reference).text());
        assertEquals("a" + character + "b", PlainText.of("a" + reference + "b").text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&",
                "&amp",
                "a & b",
                "&;",
                "&#;",
                "&#x;",
                "&#-1;",
                "&#+1;",
                "&#\uFF13;",
                "&#x\u0663;",
                "&AMPP;",
                "&counterClockwiseContourIntegral;",
                "&CounterClockwiseContourIntegrall;",
                "&#00000233;",
                "&#x00000E9;"
            })
    void otherAmpersand_isText(String text) {
        assertEquals(text, PlainText.of(text).text());
        assertEquals("a" + text + " b", PlainText.of("a" + text + " b").text());
    }

    @Test
    void backslash_goesBeforeAsciiPunctuation_alone() {
        for (char c : "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".toCharArray()) {
            assertEquals("a" + c, PlainText.of("a\\" + c).text());
        }
        for (String other : new String[] {"", " ", "a", "Z", "0", "9", "\u007F", "\u00A1", "\u3002"}) {
            assertEquals("a\\" + other, PlainText.of("a\\" + other).text());
        }
    }

    @Test
    void words_ofALink_areStripped() {
        PlainText plain = PlainText.of("x [ \u3000**a&nbsp;b**\u00A0](y) and [*](z)");
        assertEquals("a\u00A0b", plain.words(0));
        assertEquals("", plain.words(1));
    }
}
