package xyz.rbtfl.web.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageLocaleTest {

    @ParameterizedTest
    @CsvSource({
        "en,en",
        "ZH,zh",
        "zh-hant,zh-Hant",
        "ZH-HANT-tw,zh-Hant-TW",
        "pt-br,pt-BR",
        "es-419,es-419",
        "yue,yue",
        "haw,haw",
        "cmn,cmn",
        "prs,prs",
        "arz,arz",
        "CNR-me,cnr-ME",
        "iw,iw",
        "ar,ar"
    })
    void locale_isReadInAnyCase(String segment, String tag) {
        assertEquals(tag, PageLocale.of(segment).orElseThrow().tag());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "xx",
                "und",
                "english",
                "e",
                "en-",
                "en_US",
                "en-US-x",
                "en-GB-oed",
                "zh-Hans-Hant",
                "qaa",
                "zh-yue",
                "en-1a2",
                "api",
                "éé",
                "../en"
            })
    void segment_thatIsNoLocale_isNone(String segment) {
        assertTrue(PageLocale.of(segment).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-TW,zh;q=0.9,en;q=0.8|zh",
                "fr,ar;q=0.5|ar",
                "en;q=0.1,ar;q=0.2|ar",
                "de|en",
                "*|en",
                ";;;|en",
                "zh;q=0,en|en",
                "-|en",
                "en,-|en",
                "cmn-Hant|zh",
                "''|en"
            })
    void reader_isGreetedInTheBestLanguage(String header, String tag) {
        assertEquals(tag, InterfaceLanguages.bestFor(Optional.of(header)).tag());
    }
}
