package xyz.rbtfl.story.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import xyz.rbtfl.story.document.Lantern;
import xyz.rbtfl.story.rule.Faults;

/** What is done to single characters of a line, and where faults in what is left of it are reported. */
class CharactersTest {

    @ParameterizedTest
    @CsvSource({
        "0, true",
        "9, true",
        "1F, true",
        "20, false",
        "7E, false",
        "7F, true",
        "85, true",
        "9F, true",
        "A0, false",
        "2028, false"
    })
    void control_isOfCategoryCc(String hex, boolean control) {
        assertEquals(control, Characters.isControl((char) Integer.parseInt(hex, 16)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "e\u0301",
                "e\u0301\n\ne\u0301",
                "\u1112\u1161\u11AB",
                "\u0344",
                "\uFB2C",
                "\uD834\uDD5E",
                "x e\u0301\uD83D\uDEF6e\u0301"
            })
    void text_isNormalised_asUnicodeHasIt(String text) {
        assertEquals(Normalizer.normalize(text, Normalizer.Form.NFC), Characters.nfc(text));
    }

    @ParameterizedTest
    @MethodSource
    void longPileOfMarks_isNormalised_asUnicodeHasIt(String text) {
        assertEquals(Normalizer.normalize(text, Normalizer.Form.NFC), Characters.nfc(text));
    }

    static String[] longPileOfMarks_isNormalised_asUnicodeHasIt() {
        String marks = "\u0301\u0316\u0344\u0327".repeat(20);
        return new String[] {
            "e" + marks, marks, "e" + marks + "\u1161" + marks + "\u11A8" + marks + "f\u0301", "\u1100\u1161" + marks,
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://a.example/e\u0301", "HTTPS://a.example/e\u0301'(,;!"})
    void url_isKept_upToWhatEndsIt(String url) {
        for (String end : new String[] {"<", ">", "\"", ")", " ", "\u00A0", "\u3000", "\n"}) {
            assertEquals("é" + url + end + "é", Characters.nfc("e\u0301" + url + end + "e\u0301"));
        }
        assertEquals("é ftp://é", Characters.nfc("e\u0301 ftp://e\u0301"));
    }

    /** Each row: what was sent, what is left, and the faults. A plus is a tab, a dot U+0001, an underscore U+0085. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            a+b,     a b,   control 1:2
            a_b,     a b,   control 1:2
            a.b,     ab,    control 1:2
            a.+.b,   a b,   control 1:2
            +ab,     ab,    control 1:1
            ab+,     ab,    control 1:3
            'a +b',  a b,   control 1:3
            'a+ b',  a b,   control 1:2
            a+b+c,   a b c, 'control 1:2, control 1:4'
            +,       '',    control 1:1
            """)
    void controls_areRefused_andSpacesStandForWhiteOnesBetweenWords(String written, String left, String faults) {
        Faults found = new Faults();
        String sent = written.replace('+', '\t').replace('.', '\u0001').replace('_', '\u0085');
        assertEquals(left, Characters.clean(1, sent, new BitSet(), found).text());
        assertEquals(faults, Lantern.brief(found.refusals()));
    }

    /** Each offset of the text has a column of what was sent, and so has what stands behind its end. */
    @ParameterizedTest
    @CsvSource({
        "ab, 1 2 3 3",
        "'ab ', 1 2 3 4 4",
        "e\u0301b, 1 3 4 4",
        "'e\u0301  ', 1 3 3",
        "\uD834\uDD5E, 1 1 1 1 2 2",
        "\uFB2C, 1 1 1 2 2",
        "\uD83D\uDEF6e\u0301, 1 1 2 4 4"
    })
    void column_isThatOfWhatWasSent(String sent, String columns) {
        Line line = Characters.clean(1, sent, new BitSet(), new Faults());
        int offset = 0;
        for (String column : columns.split(" ")) {
            assertEquals("x 1:" + column, Lantern.brief(List.of(line.fault("x", offset++, ""))));
        }
    }

    @Test
    void lostCharacters_areLeftOut() {
        BitSet lost = new BitSet();
        lost.set(1);
        Line line = Characters.clean(1, "a\uFFFDb\uFFFD", lost, new Faults());
        assertEquals("ab\uFFFD", line.text());
        assertEquals(3, line.fault("x", 1, "").column().getAsInt());
    }
}
