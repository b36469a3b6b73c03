package xyz.rbtfl.story.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a take's bracket ends: at the first dash behind a well-formed tag. */
class TakeBracketTest {

    /** Each row: what stands behind the opening bracket, the comma before the tag, and the closing bracket. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Global, en) — x            | 6  | 10
            Global, en) —              | 6  | 10
            ~Global, en) — ~           | 6  | 10
            , en) — x                  | 0  | 4
            Sund, Inner, i-klingon) — x| 11 | 22
            Sund (north), en) — x      | 12 | 16
            Sund) — a, en) — x         | 9  | 13
            a, en) — b, fr) — c        | 1  | 5
            a, e) — b, fr) — c         | 9  | 13
            a, e) — b, f) — c          | 1  | -1
            , e) — b, f) — c           | 0  | -1
            a, e) — en) — c            | 1  | -1
            a, en) - c                 | -1 | -1
            a, en) —c                  | -1 | -1
            a, en)— c                  | -1 | -1
            a, en)                     | -1 | -1
            a,en) — c                  | -1 | -1
            en) — c                    | -1 | -1
            a, en                      | -1 | -1
            """)
    void bracket_endsBehindAWellFormedTag(String text, int comma, int end) {
        assertEquals(new TakeBracket(comma, end), TakeBracket.find(text, 0));
    }

    @Test
    void bracket_isLookedFor_fromAPlaceOn() {
        String text = "a, en) — b, fr) — c";
        assertEquals(new TakeBracket(1, 5), TakeBracket.find(text, 1));
        assertEquals(new TakeBracket(10, 14), TakeBracket.find(text, 2));
    }
}
