package xyz.rbtfl.wire.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {

    private static final String[] SUBTAGS = {
        "en",
        "ZH",
        "yue",
        "Hant",
        "latn",
        "TW",
        "419",
        "1996",
        "rozaj",
        "a",
        "u",
        "x",
        "nu",
        "klingon",
        "abcd",
        "abcdefgh",
        "abcdefghi",
        "12",
        "i",
        "und",
        "qaa",
        "sgn",
        "BE",
        "FR",
        "min",
        "nan",
        "",
        "é",
        "a1",
        "1a2b"
    };

    @ParameterizedTest
    @CsvSource({
        "ZH-hant-tw,zh-Hant-TW",
        "en-gb,en-GB",
        "ES-419,es-419",
        "X-Klingon,x-klingon",
        "en-X-US,en-x-us",
        "I-KLINGON,i-klingon",
        "sl-ROZAJ-biske,sl-rozaj-biske",
        "de-1996,de-1996",
        "zh-CMN-hans,zh-cmn-Hans",
        "en-u-NU-latn,en-u-nu-latn",
        "iw,iw",
        "EN-gb-OED,en-GB-oed"
    })
    void tag_isWrittenInTheUsualCase(String tag, String canonical) {
        assertTrue(LanguageTag.isWellFormed(tag));
        assertEquals(canonical, LanguageTag.canonicalCase(tag));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "e",
                "en-",
                "-en",
                "en--US",
                "en_US",
                "x",
                "x-",
                "en-x",
                "en-u",
                "a-b",
                "1en",
                "én",
                "en-abcdefghi",
                "419"
            })
    void tag_thatIsIllFormed(String tag) {
        assertFalse(LanguageTag.isWellFormed(tag));
    }

    @Test
    void tag_isWellFormed_asJavaHasIt() {
        Random random = new Random(7);
        for (int i = 0; i < 50_000; i++) {
            String tag = tag(random);
            // Java refuses twice the same variant or extension, which is well-formed, and takes extended languages
            // behind any language
            if (tag.split("-", -1)[0].length() < 4 && javaTakes(tag)) {
                assertTrue(LanguageTag.isWellFormed(tag), tag);
            }
        }
    }

    @Test
    void canonicalCase_changesCaseAlone_andOnce() {
        Random random = new Random(8);
        for (int i = 0; i < 50_000; i++) {
            String tag = tag(random);
            String canonical = LanguageTag.canonicalCase(tag);
            assertEquals(tag.toLowerCase(Locale.ROOT), canonical.toLowerCase(Locale.ROOT));
            assertEquals(canonical, LanguageTag.canonicalCase(canonical));
            assertEquals(LanguageTag.isWellFormed(tag), LanguageTag.isWellFormed(canonical), tag);
            assertEquals(TagParts.of(tag), TagParts.of(canonical), tag);
            Fallback.of(tag).distance(canonical);
        }
    }

    private static String tag(Random random) {
        StringBuilder tag = new StringBuilder(SUBTAGS[random.nextInt(SUBTAGS.length)]);
        for (int n = random.nextInt(5); n > 0; n--) {
            tag.append('-').append(SUBTAGS[random.nextInt(SUBTAGS.length)]);
        }
        return tag.toString();
    }

    private static boolean javaTakes(String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag);
            return !tag.isEmpty();
        } catch (IllformedLocaleException refused) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "zh-Hant-TW,zh,Hant,TW,false",
        "es-419,es,-,419,false",
        "zh-yue,yue,-,-,false",
        "zh-cmn-Hans-CN,cmn,Hans,CN,false",
        "und-Arab,-,Arab,-,false",
        "und,-,-,-,false",
        "x-klingon,-,-,-,true",
        "qaa-Latn,-,Latn,-,true",
        "i-klingon,i-klingon,-,-,false",
        "de-1996,de,-,-,false",
        "en-x-us,en,-,-,false",
        "no tag,-,-,-,false"
    })
    void tag_saysItsParts(String tag, String language, String script, String region, boolean privateUse) {
        TagParts parts = TagParts.of(tag);
        assertEquals(language, parts.language().orElse("-"));
        assertEquals(script, parts.script().orElse("-"));
        assertEquals(region, parts.region().orElse("-"));
        assertEquals(privateUse, parts.privateUse());
    }
}
