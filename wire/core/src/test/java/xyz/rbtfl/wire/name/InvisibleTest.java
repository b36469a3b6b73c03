package xyz.rbtfl.wire.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.UnicodeSet;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvisibleTest {

    @ParameterizedTest
    @CsvSource({
        "plain,-1",
        "a\u200Bb,1",
        "a\u200Db,1",
        "a\u200Cb,1",
        "ab\uFEFF,2",
        "\u202Eab,0",
        "a\u2066b,1",
        "\u2605\u200D\u2605,1",
        "می\u200Cخواهم,-1",
        "क\u094D\u200Dष,-1",
        "👩\u200D🚀,-1",
        "👩🏽\u200D🚀,-1",
        "🏳\uFE0F\u200D🌈,-1",
        "👩\u200D,2",
        "\u200D👩,0"
    })
    void character_thatNobodySees_isFound(String name, int at) {
        assertEquals(at, Invisible.in(name));
    }

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "'\u00A0\u3000 ', true",
        "\u2800, true",
        "'\u2800 \u2800', true",
        "\uFFF9\uFFFA\uFFFB, true",
        "\u3164, true",
        "\u0301, true",
        "\u093E, true",
        "\u20DD, true",
        "\u200B\u2060\u00AD, true",
        "a\u0301, false",
        "क\u093E, false",
        "\u2801, false",
        "🛶, false",
        "1, false",
        "+, false"
    })
    void text_thatShowsNothing_isAllInvisible(String text, boolean nothing) {
        assertEquals(nothing, Invisible.isAll(text));
    }

    @Test
    void ignorableCharacters_areNothingAlone() {
        for (String ignorable : new UnicodeSet("[[:Default_Ignorable_Code_Point:][:White_Space:]]")) {
            assertTrue(Invisible.isAll(ignorable), () -> Integer.toHexString(ignorable.codePointAt(0)));
        }
    }

    @Test
    void joinedEmoji_areSeen() {
        Collection<String> emoji = new UnicodeSet("[:RGI_Emoji_ZWJ_Sequence:]").strings();
        List<String> refused =
                emoji.stream().filter(joined -> Invisible.in(joined) >= 0).toList();
        assertTrue(emoji.size() > 1_000);
        assertTrue(refused.isEmpty(), refused::toString);
    }
}
