package xyz.rbtfl.story.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which links a line of inline Markdown holds: those that a page shows. */
class LinksTest {

    /** Each link as {@code start-end destination}, with a question mark where it is not written plainly. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            nullValues = "-",
            quoteCharacter = '~',
            textBlock = """
            [a](b)                              | 0-6 b
            x [a](b) y [c](d)                   | 2-8 b, 11-17 d
            [a]                                 | -
            [a] (b)                             | -
            [a](b                               | -
            []()                                | 0-4
            [a](b c)                            | -
            [a](<b c>)                          | 0-10 b c?
            [a](<b)                             | -
            [a](<b<c>)                          | -
            [a](<b\\>c>)                        | 0-11 b>c?
            [a]( b )                            | 0-8 b?
            [a](b "t")                          | 0-10 b?
            [a](b 't')                          | 0-10 b?
            [a](b (t))                          | 0-10 b?
            [a](b (t(u))                        | -
            [a](b "t"u)                         | -
            [a](b "t)                           | -
            [a](b "t\\"u" )                     | 0-14 b?
            [a](b(c)d)                          | 0-10 b(c)d
            [a](b\\)c)                          | 0-9 b)c?
            [a](b\\c)                           | 0-8 b\\c
            [a](&sol;b&#47;&#x2F;)              | 0-22 /b//?
            [a](&nosuch;)                       | 0-13 &nosuch;
            \\[a](b)                            | -
            [a\\](b)                            | -
            [a\\\\](b)                          | 0-8 b
            ![a](b)                             | -
            !\\[a](b)                           | -
            \\![a](b)                           | 2-8 b
            ![a [b](c) d](e)                    | -
            ![a [b](c) d]                       | 4-10 c
            [a ![b](c) d](e)                    | 0-16 e
            [a [b](c) d](e)                     | 3-9 c
            [a [b](c) d](e) [f](g)              | 3-9 c, 16-22 g
            [a ![b [c](d) e](f) g](h)           | -
            `[a](b)`                            | -
            ``[a](b)`                           | 2-8 b
            `[a`](b)                            | -
            \\`[a](b)`                          | 2-8 b
            \\``[a](b)`                         | -
            ``a`[b](c)``                        | -
            ``a``[b](c)`                        | 5-11 c
            <https://a.example/[b](c)>          | -
            <https://a.example/[b](c)           | 19-25 c
            <https://a.example/ [b](c)>         | 20-26 c
            <h:[b](c)>                          | 3-9 c
            <ht:[b](c)>                         | -
            <1t:[b](c)>                         | 4-10 c
            <b>[a](c)</b>                       | 3-9 c
            [a [b] c](d)                        | 0-12 d
            [a [b](c d) e](f)                   | 0-17 f
            [a](<b>"t")                         | -
            <az:[b](c)>                         | -
            <za:[b](c)>                         | -
            <AZ:[b](c)>                         | -
            <ZA:[b](c)>                         | -
            <a0:[b](c)>                         | -
            <a9:[b](c)>                         | -
            <a+:[b](c)>                         | -
            <a.:[b](c)>                         | -
            <a-:[b](c)>                         | -
            <a_:[b](c)>                         | 4-10 c
            <a/:[b](c)>                         | 4-10 c
            <+a:[b](c)>                         | 4-10 c
            word <h:[b](c)>                     | 8-14 c
            <ht:[>b](c)                         | -
            <ht:b<[c](d)>                       | 6-12 d
            [a](b) <ht                          | 0-6 b
            [a](b) <ht:c                        | 0-6 b
            """)
    void line_holdsTheLinks_thatAPageShows(String line, String links) {
        String found = Links.in(line).stream()
                .map(link -> link.start() + "-" + link.end() + " " + link.destination() + (link.plain() ? "" : "?"))
                .map(String::strip)
                .collect(Collectors.joining(", "));
        assertEquals(links == null ? "" : links, found);
    }

    @Test
    void destination_nestsThirtyOneBrackets_andHas2048Characters() {
        assertEquals(1, Links.in("[a](" + "(".repeat(31) + ")".repeat(31) + ")").size());
        assertEquals(0, Links.in("[a](" + "(".repeat(32) + ")".repeat(32) + ")").size());
        assertEquals(1, Links.in("[a](" + "b".repeat(2048) + ")").size());
        assertEquals(0, Links.in("[a](" + "b".repeat(2049) + ")").size());
    }

    @Test
    void scheme_ofAnAddress_hasAtMost32Characters() {
        assertEquals(
                0,
                Links.in("word ".repeat(8) + "<" + "s".repeat(32) + ":[b](c)>").size());
        assertEquals(
                1,
                Links.in("word ".repeat(8) + "<" + "s".repeat(33) + ":[b](c)>").size());
    }

    @Test
    void openings_areAnyNumber() {
        assertEquals(1, Links.in("[".repeat(100) + "a](b)").size());
        assertEquals(
                40,
                Links.in("[".repeat(40) + "a](b) ".repeat(1) + "[c](d) ".repeat(39))
                        .size());
    }
}
