package xyz.rbtfl.wire.header;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedLanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-TW, zh;q=0.9,en ; q=0.8|zh-tw,zh;q=0.900,en;q=0.800",
                "en,-|en",
                "-|''",
                "''|''",
                "en--US, a1, 1a, abcdefghi, fr|fr",
                "*;q=0.5|*;q=0.500",
                "en;q=0, ru|en;q=0.000,ru",
                "en_US, de|de",
            })
    void member_thatIsNoLanguage_isLeftOut(String header, String expected) {
        assertEquals(expected, AcceptedLanguages.of(header).orElse(""));
    }
}
