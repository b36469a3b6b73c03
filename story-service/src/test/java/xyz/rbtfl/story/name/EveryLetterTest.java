package xyz.rbtfl.story.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Goes through all letters that there are, which takes seconds. */
class EveryLetterTest {

    @Test
    void letter_ofAnyScript_isNeverLost() {
        List<String> lost = new ArrayList<>();
        for (int c = 0x80; c <= Character.MAX_CODE_POINT; c++) {
            // of the big sets of signs a part stands for all
            boolean large = UScript.getScript(c) == UScript.HAN
                    || UScript.getScript(c) == UScript.HANGUL
                    || UScript.getScript(c) == UScript.TANGUT;
            if (Character.isLetter(c) && (c < 0x10000 && !large || c % 31 == 0)) {
                String letter = Character.toString(c);
                String slug = NameSlug.of("x" + letter + "x").orElseThrow();
                boolean sign = Character.getType(c) == Character.MODIFIER_LETTER
                        || "Ььฯ".contains(letter)
                        || Normalizer.normalize(letter, Normalizer.Form.NFKC)
                                .codePoints()
                                .noneMatch(EveryLetterTest::isLetter);
                if (NameSlug.of(letter).isEmpty() || !sign && (slug.equals("xx") || slug.equals("x-x"))) {
                    lost.add(letter + " " + UCharacter.getName(c));
                }
            }
        }
        assertEquals(List.of(), lost);
    }

    private static boolean isLetter(int c) {
        return Character.isLetter(c) && Character.getType(c) != Character.MODIFIER_LETTER;
    }
}
