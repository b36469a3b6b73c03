package xyz.rbtfl.wire.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextScriptTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "مدّ بطيء (1)|en|und",
                "قطر (الدوحة)|en|und",
                "قطر|ar|ar",
                "قطر|prs|prs",
                "Qatar|ar|und",
                "Slow tides|en|en",
                "Slow tides|fr|fr",
                "2026|ar|ar",
                "—|ar|ar",
                "ประเทศไทย|en|th",
                "中国|en|zh",
                "中国|ja|ja",
                "中国|ko|ko",
                "日本の|en|ja",
                "日本の|zh|ja",
                "한국|en|ko",
                "Београд|sr|sr",
                "Beograd|sr|sr",
                "Beograd|sr-Cyrl|und",
                "Москва|en|und",
                "Москва|ru|ru",
                "Qazaqstan|kk|und",
                "Ўзбекистон|uz|uz",
                "Αθήνα|en|el"
            })
    void name_isMarked_byItsScript(String name, String around, String language) {
        assertEquals(language, TextScript.languageOf(name, around));
    }
}
