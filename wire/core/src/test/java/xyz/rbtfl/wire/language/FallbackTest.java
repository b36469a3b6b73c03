package xyz.rbtfl.wire.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FallbackTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-TW      | zh-Hans zh-Hant en | zh-Hant",
                "zh-HK      | zh-Hans zh-Hant en | zh-Hant",
                "zh-Hant-TW | zh-Hans zh-Hant en | zh-Hant",
                "zh-SG      | zh-Hant zh-Hans en | zh-Hans",
                "zh         | zh-Hant zh-Hans en | zh-Hans",
                "zh-HK      | zh-Hans zh-TW en   | zh-TW",
                "zh-HK      | zh-TW zh-Hant      | zh-Hant",
                "zh-Hant-TW | zh-Hant zh-TW      | zh-Hant",
                "zh-Hant-TW | zh zh-TW           | zh",
                "zh-TW      | en zh-Hans         | zh-Hans",
                "cmn-TW     | zh-Hans zh-Hant    | zh-Hant",
                "yue        | en zh-Hans zh-Hant | zh-Hant",
                "yue        | en zh              | zh",
                "es-ES      | es-419 es          | es",
                "es-ES      | es-419 es-MX       | es-419",
                "es-MX      | en es-ES           | es-ES",
                "pt         | en pt-BR pt-PT     | pt-BR",
                "he         | en iw              | iw",
                "iw         | en he              | he",
                "iw-IL      | en he-IL he        | he",
                "no         | en nb              | nb",
                "nb         | en no              | no",
                "nb         | en nn              | nn",
                "nn         | en nb              | nb",
                "no         | en nn              | nn",
                "id         | en in              | in",
                "ro         | en mo              | mo",
                "arz        | en ar              | ar",
                "ar         | en arz             | arz",
                "prs        | en fa              | fa",
                "ckb        | ku en              | en",
                "sr-Latn    | sr sr-ME en        | sr",
                "sr-ME      | sr-Cyrl sr-Latn    | sr-Latn",
                "hr         | sr-Latn en         | sr-Latn",
                "hr         | sr en              | en",
                "az-IR      | az az-Arab         | az",
                "az-Arab    | az az-IR           | az",
                "uz-AF      | uz-Latn uz-Arab    | uz-Arab",
                "en-AU      | en-US en-GB        | en-US",
                "de         | fr en-GB           | en-GB",
                "de         | fr en-GB en        | en",
                "de         | fr ru              | fr",
                "DE-at      | fr de              | de",
                "x-klingon  | fr en              | en",
                "und        | fr en              | en",
            })
    void reader_ofALocale_isShown(String wanted, String available, String shown) {
        assertEquals(
                shown,
                Fallback.of(wanted).nearest(List.of(available.split(" "))).orElseThrow());
    }

    @Test
    void reader_isShownTheFirst_amongEquals() {
        assertEquals(Optional.of("ru"), Fallback.of("de").nearest(List.of("ru", "fr")));
        assertEquals(Optional.of("fr"), Fallback.of("de").nearest(List.of("fr", "ru")));
    }

    @Test
    void reader_isShownNothing_whereNothingIs() {
        assertTrue(Fallback.of("de").nearest(List.of()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"de,''", "en-GB,en", "cmn,zh", "arz,ar", "yue-HK,zh", "prs,''"})
    void interface_isReadable_orNone(String wanted, String spoken) {
        assertEquals(
                spoken,
                Fallback.of(wanted).nearestReadable(List.of("en", "zh", "ar")).orElse(""));
    }
}
