package xyz.rbtfl.wire.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDataTest {

    private static final LanguageData DATA = LanguageData.ALL;

    @Test
    @EnabledIfSystemProperty(named = "language.tables", matches = ".+")
    void file_isWhatTheTablesSay() throws IOException {
        String stored = new String(
                LanguageData.class.getResourceAsStream("languages.txt").readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(MakeLanguageData.make(Path.of(System.getProperty("language.tables"))), stored);
    }

    @Test
    void usualScript_isThatOfIcu() {
        List<String> others = DATA.usual().keySet().stream()
                .filter(language -> !DATA.usual().get(language).equals(LanguageData.UNKNOWN_SCRIPT))
                .filter(language -> !icuScript(language).isEmpty())
                .filter(language -> !icuScript(language).equals(DATA.usual().get(language)))
                .toList();
        assertTrue(others.size() <= 12, () -> "ICU is of another release, but so many differ: " + others);
    }

    private static String icuScript(String language) {
        return ULocale.addLikelySubtags(new ULocale(language)).getScript();
    }

    @Test
    void direction_isThatOfIcu() {
        List<String> others = DATA.usual().values().stream()
                .distinct()
                .filter(script -> script.length() == 4)
                .filter(script ->
                        UScript.isRightToLeft(UScript.getCodeFromName(script)) != Scripts.isRightToLeft(script))
                .toList();
        assertEquals(List.of(), others);
    }

    @Test
    void languagesOfJava_areRegistered() {
        List<String> missing = List.of(Locale.getISOLanguages()).stream()
                .filter(language -> !Languages.isRegistered(language))
                .toList();
        assertEquals(List.of(), missing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "EN", "cmn", "prs", "arz", "cnr", "yue", "haw", "iw", "sh", "nqo", "tlh", "bh"})
    void language_thatIsRegistered(String language) {
        assertTrue(Languages.isRegistered(language));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "xx",
                "und",
                "mul",
                "mis",
                "zxx",
                "qaa",
                "qtz",
                "q",
                "english",
                "i-klingon",
                "zh-min-nan",
                "-"
            })
    void language_thatIsNotRegistered(String language) {
        assertTrue(!Languages.isRegistered(language));
    }

    @ParameterizedTest
    @CsvSource({
        "iw,he",
        "IW-il,he",
        "in,id",
        "ji,yi",
        "mo,ro",
        "cmn-Hant,zh",
        "zh-cmn-Hans,zh",
        "arb,ar",
        "nb,no",
        "nn,nn",
        "zh-yue,yue",
        "i-klingon,tlh",
        "zh-min-nan,nan",
        "prs,fa",
        "kmr,ku",
        "swh,sw",
        "arz,arz",
        "en,en",
        "tl,fil"
    })
    void tags_ofOneLanguage_haveOneTagForIt(String tag, String language) {
        assertEquals(language, Languages.of(tag).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "en,Latn",
        "zh,Hans",
        "zh-TW,Hant",
        "zh-HK,Hant",
        "zh-Hant,Hant",
        "zh-SG,Hans",
        "cmn-TW,Hant",
        "yue,Hant",
        "sr,Cyrl",
        "sr-ME,Latn",
        "sr-Latn-RS,Latn",
        "az-IR,Arab",
        "pa-PK,Arab",
        "pa,Guru",
        "uz-AF,Arab",
        "ku,Latn",
        "ku-IQ,Arab",
        "prs,Arab",
        "iw,Hebr",
        "ja,Jpan",
        "ko,Kore",
        "ur-Aran,Arab",
        "und-Thaa,Thaa",
        "cnr,Latn",
        "sd-IN,Deva"
    })
    void script_isTheTagsOwn_orTheUsualOne(String tag, String script) {
        assertEquals(script, Scripts.of(tag).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "prs,rtl",
        "arz,rtl",
        "nqo,rtl",
        "lrc,rtl",
        "azb,rtl",
        "ckb,rtl",
        "glk,rtl",
        "mzn,rtl",
        "skr,rtl",
        "pnb,rtl",
        "haz,rtl",
        "aeb,rtl",
        "syr,rtl",
        "rhg,rtl",
        "dv,rtl",
        "yi,rtl",
        "ji,rtl",
        "iw,rtl",
        "az-IR,rtl",
        "pa-PK,rtl",
        "uz-AF,rtl",
        "ku-IQ,rtl",
        "ff-Adlm,rtl",
        "en-Hebr,rtl",
        "ur-Aran,rtl",
        "und-Arab,rtl",
        "ar-Latn,ltr",
        "ks-Deva,ltr",
        "ff,ltr",
        "az,ltr",
        "ku,ltr",
        "pa,ltr",
        "en,ltr",
        "zh,ltr",
        "sd-IN,ltr",
        "und,auto",
        "'',auto",
        "x-klingon,auto",
        "qaa,auto",
        "wao,auto",
        "no tag,auto"
    })
    void direction_isThatOfTheScript(String tag, String direction) {
        assertEquals(direction, Direction.of(tag).html());
    }
}
