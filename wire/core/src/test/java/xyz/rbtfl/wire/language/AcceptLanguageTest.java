package xyz.rbtfl.wire.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptLanguageTest {

    private static final List<String> SPOKEN = List.of("en", "zh", "ar");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-TW,zh;q=0.9,en;q=0.8|zh",
                "fr,ar;q=0.5|ar",
                "en;q=0.1,ar;q=0.2|ar",
                "ar ; q=0.2 , en ;Q=0.1|ar",
                "cmn-Hant|zh",
                "arz-EG,en;q=0.5|ar",
                "yue,en;q=0.5|zh",
                "en,-|en",
                "-,ar|ar",
                "ar;q=2,zh|zh",
                "ar;q=,zh|zh",
                "ar;level=1,zh|ar",
                "i-klingon,zh|zh",
                "x-house,zh|zh",
                "é,zh|zh",
                ",,zh,|zh",
                "*|en",
                "fr,*;q=0.5|en",
                "en;q=0,*|zh",
                "en-GB;q=0,*|zh",
                "zh;q=0,en|en",
                "zh;q=0,zh-TW|-",
                "*;q=0|-",
                "*;q=0,ar|ar",
                "-|-",
                "de|-",
                ";;;|-",
                "''|-",
                "en;q=0|-"
            })
    void header_findsTheBestLanguage(String header, String language) {
        assertEquals(language, AcceptLanguage.best(header, SPOKEN).orElse("-"));
    }

    @Test
    void header_ofManyMembers_isReadToABound() {
        assertEquals(Optional.empty(), AcceptLanguage.best("de,".repeat(100_000) + "zh", SPOKEN));
    }

    @Test
    void anyHeader_findsALanguageThatIsThere_orNone() {
        Random random = new Random(7);
        String[] pieces = {
            "en", "zh", "ar", "*", ",", ";", "q=", "0", "1", ".", "5", "-", "_", " ", "\t", "Hant", "x", "é", "\0", "="
        };
        for (int i = 0; i < 20_000; i++) {
            StringBuilder header = new StringBuilder();
            for (int n = random.nextInt(14); n > 0; n--) {
                header.append(pieces[random.nextInt(pieces.length)]);
            }
            assertTrue(SPOKEN.containsAll(
                    AcceptLanguage.best(header.toString(), SPOKEN).stream().toList()));
        }
    }
}
