package xyz.rbtfl.web.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderTest {

    @ParameterizedTest
    @CsvSource({
        "0, ZERO",
        "1, ONE",
        "2, TWO",
        "3, FEW",
        "10, FEW",
        "11, MANY",
        "99, MANY",
        "100, OTHER",
        "102, OTHER",
        "103, FEW",
        "111, MANY"
    })
    void count_inArabic_hasSixForms(int n, Plural form) {
        assertEquals(form, Reader.fromString("ar").count(n).form());
    }

    @ParameterizedTest
    @CsvSource({"en, 0, OTHER", "en, 1, ONE", "en, 2, OTHER", "zh, 1, OTHER", "fr, 1, ONE"})
    void count_elsewhere_hasTheFormsOfTheInterface(String locale, int n, Plural form) {
        assertEquals(form, Reader.fromString(locale).count(n).form());
    }

    @ParameterizedTest
    @CsvSource({"en, '2,000'", "zh, '2,000'", "ar, '2,000'"})
    void bigNumber_isGrouped(String locale, String text) {
        assertEquals(text, Reader.fromString(locale).count(2_000).text());
    }

    @ParameterizedTest
    @CsvSource({"en, 1 June 2026", "zh, 2026年6月1日", "ar, 1 يونيو 2026", "fr, 1 June 2026"})
    void date_isWrittenAsTheInterfaceDoes(String locale, String text) {
        assertEquals(
                text, Reader.fromString(locale).day(LocalDate.of(2026, 6, 1)).text());
    }

    @ParameterizedTest
    @CsvSource({"en, fr, French", "zh, en, 英语", "ar, zh, الصينية"})
    void language_hasItsNameInTheInterfaces(String locale, String tag, String name) {
        assertEquals(name, Reader.fromString(locale).language(tag).value());
    }

    @Test
    void segment_thatIsNoLocale_isNoPage() {
        assertThrows(NotFoundException.class, () -> Reader.fromString("xx"));
    }

    @Test
    void name_forAReader_isTheirOwn_thenTheirLanguages_thenEnglish_thenTheFirst() {
        Reader reader = Reader.fromString("zh-Hant");
        assertEquals(
                "a", reader.best(Map.of("zh-Hant", "a", "zh", "b", "en", "c")).value());
        assertEquals("b", reader.best(Map.of("zh", "b", "en", "c", "ar", "d")).value());
        assertEquals("c", reader.best(Map.of("en", "c", "ar", "d")).value());
        assertEquals("d", reader.best(Map.of("fr", "e", "ar", "d")).value());
    }

    @ParameterizedTest
    @CsvSource({"en, ltr", "ar, rtl", "az-Arab, rtl", "ks-Deva, ltr", "und, auto", "yi, rtl"})
    void text_runsAsItsLanguageDoes(String language, String dir) {
        assertEquals(dir, Text.of("x", language).dir());
    }

    @Test
    void slug_madeReadable_isInNoLanguage() {
        assertEquals(new Text("Junta Mali", "", "auto"), Text.humanised("junta-mali"));
    }
}
