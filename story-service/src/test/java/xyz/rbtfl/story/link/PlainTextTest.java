package xyz.rbtfl.story.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void words_ofALink_areStripped() {
        PlainText plain = PlainText.of("x [ \u3000**a&nbsp;b**\u00A0](y) and [*](z)");
        assertEquals("a\u00A0b", plain.words(0));
        assertEquals("", plain.words(1));
    }
}
