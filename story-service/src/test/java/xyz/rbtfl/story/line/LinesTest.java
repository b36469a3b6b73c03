package xyz.rbtfl.story.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xyz.rbtfl.story.document.Lantern;
import xyz.rbtfl.story.rule.Faults;

/** The lines of a document's bytes, and what is wrong with these. */
class LinesTest {

    /** Bytes stand for characters of Latin-1, so that any can be sent; an upright bar is a line end. */
    @ParameterizedTest
    @CsvSource({
        "'', '', ''",
        "a, a, ''",
        "a|b, a|b, ''",
        "||a, ||a, ''",
        "\u00FFa, a, utf-8 1:1",
        "a\u00FF, a, utf-8 1:2",
        "\u00FF, '', utf-8 1:1",
        "\u00FF\u00FEa, a, utf-8 1:1",
        "\u00FFa\u00FE, a, 'utf-8 1:1, utf-8 1:3'",
        "a|b\u00E9c, a|bc, utf-8 2:2",
        "\u00EF\u00BF\u00BDa, \uFFFDa, ''",
        "\u00FF\u00EF\u00BF\u00BDa, \uFFFDa, utf-8 1:1"
    })
    void bytes_thatAreNoUtf8_areRefusedAndLeftOut(String latin, String text, String faults) {
        Faults found = new Faults();
        List<Line> lines = Lines.of(latin.replace('|', '\n').getBytes(StandardCharsets.ISO_8859_1), found);
        assertEquals(text, lines.stream().map(Line::text).collect(Collectors.joining("|")));
        assertEquals(faults, Lantern.brief(found.refusals()));
    }

    @Test
    void line_has64KiBAtMost() {
        String most = "a".repeat(64 * 1024 - 2) + "é";
        Faults found = new Faults();
        Lines.of((most + "\n" + most + "a\n" + most).getBytes(StandardCharsets.UTF_8), found);
        assertEquals("limit 2:1", Lantern.brief(found.refusals()));
    }

    @Test
    void offsetInParagraphs_isAPlaceInOneOfTheirLines() {
        Paragraphs paragraphs = new Paragraphs(List.of(Line.plain(3, "ab"), Line.missing(4), Line.plain(5, "c")));
        assertEquals("ab\n\nc", paragraphs.text().text());
        String[] places = {"3:1", "3:2", "3:3", "4:1", "5:1", "5:2"};
        for (int i = 0; i < places.length; i++) {
            assertEquals("x " + places[i], Lantern.brief(List.of(paragraphs.fault("x", i, ""))));
        }
    }
}
