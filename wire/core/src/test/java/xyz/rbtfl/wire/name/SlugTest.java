package xyz.rbtfl.wire.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    private static final Pattern RULE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    @ParameterizedTest
    @CsvSource({"junta-mali,Junta Mali", "jnim,Jnim", "g7,G7", "7-days,7 Days", "a,A"})
    void slug_readsAsWords(String slug, String words) {
        assertEquals(words, Slug.humanise(slug));
    }

    @Test
    void slug_isValid_byTheRule() {
        String letters = "ab9-- AÉ\u0000/é";
        Random random = new Random(7);
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(6); n > 0; n--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertEquals(RULE.matcher(text).matches(), Slug.isValid(text.toString()), text.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"1,true", "120,true", "121,false", "1000000,false"})
    void slug_hasALength(int length, boolean valid) {
        assertEquals(valid, Slug.isValid("a".repeat(length)));
    }
}
