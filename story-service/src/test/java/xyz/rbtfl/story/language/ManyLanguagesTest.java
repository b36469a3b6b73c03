package xyz.rbtfl.story.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import xyz.rbtfl.story.document.StoryDocument;
import xyz.rbtfl.story.document.StoryDocument.Batch;
import xyz.rbtfl.story.document.StoryDocument.Take;

/**
 * The same news in many languages: whatever an edition is called, its text is never told to be in a language that it is
 * not in.
 */
class ManyLanguagesTest {

    /**
     * Those that the model does not know, or hardly in this script, and whose text is short: they may stay
     * undetermined.
     */
    private static final Set<String> UNSURE =
            Set.of("ku", "qu", "ha", "yo", "ig", "om", "ht", "tpi", "haw", "gd", "ckb", "ug", "sd");

    private static final String[] NEWS = {
        "ku|Bender piştî neh rojên bayê xurt dîsa vebû û karker vegeriyan ser karê xwe. Rayedarên benderê gotin ku keştiya şevê dê di payîzê de dîsa dest pê bike.",
        "qu|Wamp'u wasi isqun p'unchay wayra qhipaman watiqmanta kichasqa karqan, llamk'aqkunataq llamk'ayninkuman kutirqanku.",
        "en|The harbour opened again after nine days of wind and the crews went back to work.",
        "en|The port authority said that the night ferry would start again in autumn, once the new crane has been tested and the crews have been hired.",
        "es|El puerto volvió a abrir tras nueve días de viento y los trabajadores regresaron a sus puestos.",
        "fr|Le port a rouvert après neuf jours de vent et les équipes ont repris le travail.",
        "de|Der Hafen ist nach neun Tagen Wind wieder offen, und die Arbeiter sind zurückgekehrt.",
        "pt|O porto reabriu depois de nove dias de vento e os trabalhadores voltaram ao trabalho.",
        "it|Il porto ha riaperto dopo nove giorni di vento e gli operai sono tornati al lavoro.",
        "nl|De haven ging na negen dagen wind weer open en de arbeiders gingen weer aan het werk.",
        "tr|Liman dokuz günlük rüzgarın ardından yeniden açıldı ve işçiler işlerine döndü.",
        "az|Liman doqquz günlük küləkdən sonra yenidən açıldı və işçilər işlərinə qayıtdılar.",
        "uz|Port to'qqiz kunlik shamoldan keyin yana ochildi va ishchilar ishga qaytdilar.",
        "id|Pelabuhan dibuka kembali setelah sembilan hari angin kencang dan para pekerja kembali bekerja.",
        "tl|Muling binuksan ang daungan matapos ang siyam na araw ng hangin at bumalik sa trabaho ang mga manggagawa.",
        "sw|Bandari ilifunguliwa tena baada ya siku tisa za upepo na wafanyakazi wakarudi kazini.",
        "ha|An sake bude tashar jiragen ruwa bayan kwanaki tara na iska, ma'aikata kuma suka koma bakin aiki.",
        "yo|Wọ́n tún ṣí èbúté náà lẹ́yìn ọjọ́ mẹ́sàn-án tí afẹ́fẹ́ ń fẹ́, àwọn òṣìṣẹ́ sì padà sẹ́nu iṣẹ́.",
        "ig|E meghere ọdụ ụgbọ mmiri ahụ ọzọ mgbe ụbọchị itoolu nke ifufe gasịrị, ndị ọrụ wee laghachi n'ọrụ.",
        "so|Dekedda ayaa dib loo furay sagaal maalmood oo dabayl ah ka dib, shaqaalihiina waxay ku noqdeen shaqadoodii.",
        "om|Buufanni doonii guyyaa sagal booda deebi'ee banameera, hojjettoonnis gara hojii isaaniitti deebi'aniiru.",
        "br|Adlaet eo bet digoret ar porzh goude nav devezh avel hag adkroget o deus ar vicherourien gant o labour.",
        "cy|Ailagorodd yr harbwr ar ôl naw diwrnod o wynt ac aeth y criwiau yn ôl i'w gwaith.",
        "ga|D'oscail an calafort arís tar éis naoi lá gaoithe agus chuaigh na criúnna ar ais ag obair.",
        "gd|Dh'fhosgail an cala a-rithist an dèidh naoi latha de ghaoith agus thill an luchd-obrach gu an cuid obrach.",
        "mt|Il-port reġa' nfetaħ wara disat ijiem ta' riħ u l-ħaddiema marru lura għax-xogħol.",
        "eu|Portua berriro ireki zen bederatzi haize egunen ondoren eta langileak lanera itzuli ziren.",
        "sr-Latn|Luka je ponovo otvorena posle devet dana vetra i radnici su se vratili na posao.",
        "sq|Porti u hap sërish pas nëntë ditësh me erë dhe punëtorët u kthyen në punë.",
        "mg|Nisokatra indray ny seranana taorian'ny sivy andro nisian'ny rivotra ary niverina niasa ny mpiasa.",
        "mi|I whakatuwheratia anō te whanga i muri i ngā rā hau e iwa, ā, ka hoki ngā kaimahi ki te mahi.",
        "haw|Ua wehe hou ʻia ke awa ma hope o ʻeiwa lā o ka makani a ua hoʻi nā limahana i ka hana.",
        "ht|Pò a louvri ankò apre nèf jou van e ekip yo tounen nan travay.",
        "tpi|Pasis i op gen bihain long nainpela de bilong win na ol wokman i go bek long wok.",
        "fo|Havnin lat upp aftur eftir níggju dagar við vindi og arbeiðsfólkið fór aftur til arbeiðis.",
        "af|Die hawe het ná nege dae van wind weer oopgemaak en die spanne het teruggegaan werk toe.",
        "fy|De haven gie nei njoggen dagen wyn wer iepen en de arbeiders gongen wer oan it wurk.",
        "zu|Itheku livulwe futhi ngemva kwezinsuku eziyisishiyagalolunye zomoya futhi izisebenzi zabuyela emsebenzini.",
        "vi|Cảng đã mở cửa trở lại sau chín ngày gió và các công nhân đã quay lại làm việc.",
        "ru|Порт снова открылся после девяти дней ветра, и рабочие вернулись к работе.",
        "tg|Бандар пас аз нӯҳ рӯзи шамол дубора кушода шуд ва коргарон ба кор баргаштанд.",
        "ky|Порт тогуз күндүк шамалдан кийин кайра ачылды жана жумушчулар ишке кайтып келишти.",
        "mn|Есөн өдөр салхилсны дараа боомт дахин нээгдэж, ажилчид ажилдаа буцаж оров.",
        "ba|Порт туғыҙ көнлөк елдән һуң яңынан асылды һәм эшселәр эшкә ҡайтты.",
        "fa|بندر پس از نه روز باد دوباره باز شد و کارگران به کار خود بازگشتند.",
        "ps|بندر د نهو ورځو باد وروسته بیا پرانیستل شو او کارګران بېرته کار ته لاړل.",
        "ckb|بەندەرەکە دوای نۆ ڕۆژ لە با دووبارە کرایەوە و کرێکاران گەڕانەوە سەر کارەکانیان.",
        "ug|پورت توققۇز كۈنلۈك شامالدىن كېيىن قايتا ئېچىلدى ۋە ئىشچىلار ئىشقا قايتتى.",
        "ur|نو دن کی ہوا کے بعد بندرگاہ دوبارہ کھل گئی اور مزدور کام پر واپس آ گئے۔",
        "ar|أعيد فتح الميناء بعد تسعة أيام من الرياح وعاد العمال إلى عملهم.",
        "sd|نون ڏينهن جي هوا کان پوءِ بندرگاهه ٻيهر کلي وئي ۽ مزدور ڪم تي واپس آيا."
    };

    private final LanguageDetector detector = new LanguageDetector();

    static Stream<String[]> news() {
        return Stream.of(NEWS).map(line -> line.split("\\|", 2));
    }

    @ParameterizedTest
    @MethodSource("news")
    void text_inTheEditionsLanguage_isInIt(String language, String text) {
        String told = told(language, text);
        assertTrue(told.equals(language) || told.equals("und") && UNSURE.contains(language), told);
    }

    @ParameterizedTest
    @MethodSource("news")
    void text_inNoLanguageOfTheEdition_isUndetermined(String language, String text) {
        for (String other : List.of("en", "fr", "de", "tr", "ku", "qu", "ru", "ar", "kk")) {
            List<String> right = List.of(language, "und");
            assertTrue(right.contains(told(other, text)), () -> other + " edition: " + told(other, text));
            assertTrue(
                    right.contains(told(other, text, "es", "id")), () -> other + ": " + told(other, text, "es", "id"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ku|Bender piştî neh rojan dîsa vebû",
                "qu|Wamp'u wasi kichasqa",
                "fr|Le port a rouvert",
                "xh|Izibuko livulwe kwakhona",
            })
    void shortText_isNotEnglish(String locale, String text) {
        assertTrue(Set.of(locale, "und").contains(told(locale, text)), told(locale, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|The harbour opens again after nine days",
                "zh|The crews won time, not money, says the port",
                "ku|The port authority says that the ferry will start again",
                "es|El puerto vuelve a abrir tras nueve días de viento",
                "ru|Порт снова открылся после девяти дней ветра",
            })
    void shortText_inACandidate_isInIt(String locale, String text) {
        String language = text.startsWith("The") ? "en" : locale;
        assertEquals(language, told(locale, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ku|Bender piştî neh rojên bayê xurt dîsa vebû û karker vegeriyan ser karê xwe. Rayedarên benderê gotin ku keştiya şevê "
                        + "dê di payîzê de dîsa dest pê bike. Xelkê giravê di nav rojên bahozê de tiştê ku di malên wan de mabû bi hev re parve kirin.",
                "nl|De haven ging na negen dagen wind weer open en de arbeiders gingen weer aan het werk. De havenmeester zei dat de "
                        + "nachtboot in de herfst weer gaat varen, als de nieuwe kraan is getest en er genoeg mensen zijn.",
                "id|Pelabuhan dibuka kembali setelah sembilan hari angin kencang dan para pekerja kembali bekerja. Pihak pelabuhan mengatakan "
                        + "kapal malam akan berlayar lagi pada musim gugur setelah derek baru selesai diuji.",
                "sr-Latn|Luka je ponovo otvorena posle devet dana vetra i radnici su se vratili na posao. Uprava luke kaže da će noćni "
                        + "trajekt ponovo krenuti na jesen, kada nova dizalica bude ispitana.",
                "sq|Porti u hap sërish pas nëntë ditësh me erë dhe punëtorët u kthyen në punë. Drejtuesit thanë se trageti i natës do të "
                        + "niset përsëri në vjeshtë, kur vinçi i ri të jetë provuar.",
                "it|Il porto ha riaperto dopo nove giorni di vento e gli operai sono tornati al lavoro. Il traghetto di notte ripartirà in "
                        + "autunno, quando la nuova gru sarà stata provata, dicono i responsabili.",
                "ar|أعيد فتح الميناء بعد تسعة أيام من الرياح وعاد العمال إلى عملهم. وقالت إدارة الميناء إن العبارة الليلية ستعود في الخريف "
                        + "بعد اختبار الرافعة الجديدة وتعيين العمال.",
                "fa|بندر پس از نه روز باد دوباره باز شد و کارگران به کار خود بازگشتند. مسئولان بندر گفتند که کشتی شبانه در پاییز دوباره "
                        + "به راه می‌افتد، وقتی که جرثقیل تازه آزمایش شده باشد.",
                "prs|بندر پس از نه روز باد دوباره باز شد و کارگران به کار خود بازگشتند. مسئولان بندر گفتند که کشتی شبانه در پاییز دوباره "
                        + "به راه می‌افتد، وقتی که جرثقیل تازه آزمایش شده باشد."
            })
    void longerText_inTheEditionsLanguage_isInIt(String locale, String text) {
        assertEquals(locale, told(locale, text));
    }

    @Test
    void text_inTwoLanguages_isToldFieldByField() {
        String english =
                "The port authority said that the night ferry would start again in autumn, once the new crane has been "
                        + "tested and the crews have been hired.";
        StoryDocument document = document(
                "eu",
                "Portua berriro ireki zen bederatzi haize egunen ondoren eta langileak lanera itzuli ziren.",
                Optional.of(english));
        Map<String, String> told = detector.detect(document, Map.of());
        assertEquals("eu", told.get("summary"));
        assertEquals("en", told.get("whyItMatters"));
    }

    @Test
    void hugeText_isToldByItsStart() {
        String huge = NEWS[2].substring(3) + " word".repeat(200_000);
        assertEquals("en", told("en", huge));
    }

    /** The summary's language, in a document that has no other words. */
    private String told(String locale, String text, String... takes) {
        return detector.detect(document(locale, text, Optional.empty(), takes), Map.of())
                .get("summary");
    }

    private static StoryDocument document(String locale, String text, Optional<String> why, String... takes) {
        return new StoryDocument(
                "harbour",
                locale,
                "2026",
                "—",
                "story",
                LocalDate.of(2026, 6, 1),
                List.of(),
                Optional.of(text),
                List.of(),
                why,
                List.of(),
                List.of(new Batch(
                        "unlabelled",
                        Stream.of(takes).map(ManyLanguagesTest::take).toList())),
                List.of(),
                List.of());
    }

    private static Take take(String language) {
        return new Take("Post", "Isle", language, "", Optional.empty(), "https://post.example/1");
    }
}
