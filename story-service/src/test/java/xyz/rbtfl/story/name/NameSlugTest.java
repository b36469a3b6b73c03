package xyz.rbtfl.story.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xyz.rbtfl.wire.name.Slug;

class NameSlugTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How wars end|how-wars-end",
                "AL-QAEDA!|al-qaeda",
                "Côte d'Ivoire|cote-d-ivoire",
                "悄然的转变|qiao-ran-de-zhuan-bian",
                "佐々木|zuo-zuo-mu",
                "ソニー|soni",
                "한국|hangug",
                "Москва|moskva",
                "Əliyev|aliyev",
                "Тоҷикистон|tojikiston",
                "Ә|a",
                "Қазақстан|qazaqstan",
                "Өзбекстан|ozbekstan",
                "Башҡортостан|basqortostan",
                "Үрүмчі|urumci",
                "Монгол Улс|mongol-uls",
                "Ђорђе|dorde",
                "България|balgaria",
                "подъезд|podezd",
                "Тельман|telman",
                "ГӀалгӀай|ghalghaj",
                "თბილისი|tbilisi",
                "ᲗᲑᲘᲚᲘᲡᲘ|tbilisi",
                "Ⴇბილისი|tbilisi",
                "İstanbul|istanbul",
                "Diyarbakır|diyarbakir",
                "Øresund|oresund",
                "Łódź|lodz",
                "Đà Nẵng|da-nang",
                "Ħamrun|hamrun",
                "STRAẞE|strasse",
                "Straße|strasse",
                "ÆSIR|aesir",
                "Œuvre|oeuvre",
                "Þórshöfn|thorshofn",
                "Ðiện|dien",
                "Ɓaɗe|bade",
                "Ŋkɔ|ngko",
                "Eʋegbe|evegbe",
                "Hawaiʻi|hawaii",
                "العربية|alarbyt",
                "علي|aly",
                "עברית|abryt",
                "کابل|kabl",
                "Αθήνα|athena",
                "Երևան|erewan",
                "अमर उजाला|amara-ujala",
                "อาหาร|xahar",
                "２０２６|2026",
                "٢٠٢٦|2026",
                "Ⅻ|xii",
                "№ 5|no-5",
                "ﬁn|fin",
                "𝐀𝐁|ab",
            })
    void name_hasASlug(String name, String slug) {
        assertEquals(slug, NameSlug.slug(name));
        assertEquals(Optional.of(slug), NameSlug.of(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ភ្នំពេញប៉ុស្តិ៍", "កម្ពុជា", "ລາວ", "ⵜⴰⵎⴰⵣⵉⵖⵜ", "𞤆𞤵𞤤𞤢𞤪", "ꆈꌠ", "ᚠ", "Ь", "ߒߞߏ", "ʼ"})
    void name_withoutALatinForm_hasOneOfItsHash(String name) {
        String slug = NameSlug.slug(name);
        assertTrue(slug.matches("n-[0-9a-f]{10}"), slug);
    }

    @Test
    void name_thatIsPartlyWithoutALatinForm_keepsApart() {
        assertTrue(NameSlug.slug("Radio កម្ពុជា").matches("radio-n-[0-9a-f]{10}"));
    }

    @Test
    void hash_isThatOfTheName() {
        assertEquals("n-3cfddf9b4e", NameSlug.slug("កម្ពុជា"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "—", "🙂", "...", "\u0301"})
    void name_withoutALetterOrDigit_hasNone(String name) {
        assertTrue(NameSlug.of(name).isEmpty());
    }

    @Test
    void slug_ofAnyName_isASlug() {
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder name = new StringBuilder();
            for (int n = random.nextInt(i % 100 == 0 ? 200 : 8); n > 0; n--) {
                int c = random.nextInt(random.nextBoolean() ? 0x3000 : 0x20000);
                name.appendCodePoint(c >= 0xD800 && c < 0xE000 ? 'a' : c);
            }
            Optional<String> slug = NameSlug.of(name.toString());
            assertEquals(NameSlug.exists(name.toString()), slug.isPresent());
            slug.ifPresent(text -> {
                assertTrue(Slug.isValid(text), text);
                assertEquals(NameSlug.slug(name.toString()), text);
            });
        }
    }
}
