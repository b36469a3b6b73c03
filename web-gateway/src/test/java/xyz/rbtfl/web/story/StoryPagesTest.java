package xyz.rbtfl.web.story;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xyz.rbtfl.web.fake.OddStories;
import xyz.rbtfl.web.fake.Samples;
import xyz.rbtfl.web.page.Shown;

@QuarkusTest
class StoryPagesTest {

    @TestHTTPResource("/")
    URI root;

    private static final String STORY = "/en/n/" + Samples.STORY;

    @Test
    void story_inItsOwnLocale_showsAllItsParts() {
        Shown page = Shown.page(STORY);
        assertEquals(200, page.status());
        assertEquals("Ferry crews halt the Lumen Strait for a ninth day", page.text("h1"));
        assertEquals("18 April 2031", page.text(".top time"));
        assertEquals(List.of("5 takes", "3 lenses", "4 regions"), page.texts(".top .counted"));
        assertEquals(List.of("Who runs the strait"), page.texts(".top .heads a"));
        assertEquals(2, page.document().select(".summary .prose p").size());
        assertEquals(List.of("9 days", "41,000", "~60%"), page.texts(".numbers dt"));
        assertTrue(page.text(".why .prose").startsWith("The strait has no bridge"));
        assertEquals(2, page.document().select(".watch li").size());
        assertEquals("Revision 2 · updated 18 April 2031", page.texts(".end li").get(0));
    }

    @Test
    void take_withAFraming_isACard_andOneWithoutIsARow() {
        Shown page = Shown.page(STORY);
        assertEquals(List.of("Auber Gazette Auberan Isles English gazette.example ↗"), page.texts(".source"));
        assertEquals(4, page.document().select(".take").size());
        Element deckhand = page.one("#take-3");
        assertEquals("Deckhand", deckhand.selectFirst("h4").text());
        assertEquals("nl", deckhand.selectFirst(".framing").attr("lang"));
        assertEquals("twaalf nachten", deckhand.selectFirst(".framing strong").text());
        assertEquals(
                "“Wij varen niet meer in het donker.”",
                deckhand.selectFirst("blockquote").text());
        assertEquals("nofollow noopener", deckhand.selectFirst("footer a").attr("rel"));
        assertEquals("rtl", page.one("#take-4 blockquote").attr("dir"));
        assertEquals("Ferry log", page.text("#take-2 h4 small"));
    }

    @Test
    void coverage_countsLensByRegionByLanguage_andSaysWhatIsMissing() {
        Shown page = Shown.page(STORY);
        assertEquals(
                List.of(
                        "Auberan Isles",
                        "Republic of Norra, South",
                        "Khalij Coast",
                        "Lumen Bay",
                        "Port Auber",
                        "English",
                        "Dutch",
                        "Arabic",
                        "Chinese"),
                page.texts(".matrix .names th"));
        assertEquals(List.of("2", "2"), page.texts(".matrix tbody tr:first-child td b"));
        assertEquals(List.of("2", "1", "1", "1", "0", "2", "1", "1", "1"), page.texts(".matrix tfoot td"));
        assertEquals(
                List.of("2/5 in English", "2/5 unlabelled", "1/5 without a framing", "0 from Port Auber"),
                page.texts(".gaps li"));
        assertEquals("/en/entity/port-auber", page.one(".gaps a").attr("href"));
        assertEquals(
                "#lens-2", page.document().select(".matrix tbody th a").get(1).attr("href"));
        assertEquals(5, page.document().select(".strip rect").size());
    }

    @Test
    void coverage_ofFortyRegions_takesTheWidthAndGathersTheOthers() {
        Shown page = Shown.page("/en/n/" + OddStories.WIDE);
        assertTrue(page.has(".story.broad > .coverage"));
        List<String> columns = page.texts(".matrix .names th");
        assertEquals("others", columns.get(39));
        assertEquals(44, columns.size());
        assertEquals(
                420,
                page.texts(".matrix tfoot td").stream()
                        .limit(41)
                        .mapToInt(Integer::parseInt)
                        .sum());
        assertTrue(page.document().select(".strip rect").size() <= 28);
    }

    @Test
    void entities_areAboutOrMentioned_eachWithItsLabelsLanguage() {
        Shown page = Shown.page(STORY);
        assertEquals(
                List.of("Strait Ferries Ltd", "Port Auber", "Government of the Auberan Isles", "Auberan Isles"),
                page.texts(".about .chips span"));
        assertEquals(List.of("Seafarers League", "Outer Lumen"), page.texts(".mentioned .chips span"));
        assertEquals("", page.document().select(".mentioned .chips span").get(0).attr("lang"));
        assertEquals(
                "/en/entity/seafarers-league",
                page.document().select(".mentioned a").get(0).attr("href"));
    }

    @Test
    void related_thatNobodyWrote_isMarkedAndLeadsNowhere() {
        Shown page = Shown.page(STORY);
        assertEquals("/en/n/lumen-strait-collision-2031", page.one(".related a").attr("href"));
        assertEquals("Outer Lumen Airfield Vote 2032", page.text(".related .wanted"));
    }

    @Test
    void story_withoutAnEditionForTheLocale_saysWhichIsShown() {
        Shown page = Shown.page("/ar/n/" + Samples.STORY);
        assertEquals("ar", page.one("html").attr("lang"));
        assertEquals("rtl", page.one("html").attr("dir"));
        assertEquals("en", page.one("h1").attr("lang"));
        assertEquals("ltr", page.one("h1").attr("dir"));
        assertTrue(page.text(".note").contains("العربية") && page.text(".note").contains("الإنجليزية"));
        assertEquals(
                "https://rbtfl.xyz/en/n/" + Samples.STORY,
                page.one("link[rel=canonical]").attr("href"));
        assertEquals(List.of("5 تغطيات", "3 زوايا", "4 مناطق"), page.texts(".top .counted"));
        assertTrue(page.has(".summary a[href=/ar/entity/strait-ferries]"));
    }

    @Test
    void story_whoseTextIsInAnotherLanguage_countsItsFields() {
        Shown page = Shown.page("/zh/n/" + OddStories.ENGLISH_IN_ZH);
        assertTrue(page.text(".note").startsWith("本版正文为英语：23 个字段中有 17 个。"), page.text(".note"));
        assertEquals("en", page.one(".summary .prose").attr("lang"));
    }

    @Test
    void story_inALocaleTheInterfaceDoesNotSpeak_hasEnglishWords() {
        Shown page = Shown.page("/fr/n/" + Samples.STORY);
        assertEquals("en", page.one("html").attr("lang"));
        assertTrue(page.text(".note").startsWith("There is no edition in French yet. This is the one in English."));
        assertEquals("français", page.text(".site [aria-current]"));
    }

    @Test
    void story_withNothingButAHeadline_showsNothingElse() {
        Shown page = Shown.page("/en/n/" + OddStories.BARE);
        assertEquals(200, page.status());
        assertEquals(List.of("How it is told"), page.texts("h2"));
        assertEquals(List.of("0 takes", "0 lenses", "0 regions"), page.texts(".top .counted"));
        assertFalse(page.has(".coverage, .strip, .side section, .numbers"));
    }

    @Test
    void head_saysToMachinesWhatThePageSaysToPeople() {
        Shown page = Shown.page(STORY);
        var json = new JsonObject(page.one("script[type=application/ld+json]").data());
        assertEquals("NewsArticle", json.getString("@type"));
        assertEquals(page.text("h1"), json.getString("headline"));
        assertEquals("2031-04-18", json.getString("datePublished"));
        assertEquals("en", json.getString("inLanguage"));
        assertEquals(page.text("h1"), page.one("meta[property=og:title]").attr("content"));
        assertEquals(
                List.of("en", "zh"), page.document().select("link[hreflang]").eachAttr("hreflang"));
        assertEquals(STORY + ".md", page.one("link[type=text/markdown]").attr("href"));
        assertEquals(1, page.document().select("link[rel=stylesheet]").size());
    }

    @Test
    void hostileText_inEveryField_runsNowhere() {
        Shown page = Shown.page("/en/n/" + OddStories.HOSTILE);
        assertEquals(200, page.status());
        assertEquals(1, page.document().select("script").size());
        assertEquals(OddStories.ATTACK, new JsonObject(page.one("script").data()).getString("headline"));
        assertEquals(OddStories.ATTACK, page.one("h1").wholeText());
        assertEquals(OddStories.ATTACK, page.one("meta[property=og:title]").attr("content"));
        assertFalse(page.has("img, iframe, object, embed, style, form, [style], svg:not(.strip)"));
        for (Element element : page.document().getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertFalse(attribute.getKey().startsWith("on"), element.outerHtml());
                assertFalse(attribute.getValue().startsWith("javascript:"), element.outerHtml());
            }
        }
        assertFalse(page.has(".take footer a, .source a"));
    }

    @Test
    void markdown_ofARealEdition_isItsCanonicalBytes() {
        byte[] document = Samples.story("edition.en.md");
        Shown twin = Shown.page(STORY + ".md");
        assertArrayEquals(document, twin.response().asByteArray());
        assertEquals("text/markdown;charset=UTF-8", twin.response().contentType());
        Shown negotiated = Shown.page(STORY, Map.of("Accept", "text/markdown"));
        assertArrayEquals(document, negotiated.response().asByteArray());
        String tag = twin.response().header("ETag");
        assertEquals(
                304, Shown.page(STORY + ".md", Map.of("If-None-Match", tag)).status());
    }

    @Test
    void markdown_whereThereIsNoEdition_isNotFound_andLeadsToTheRealOnes() {
        Shown page = Shown.page("/ar/n/" + Samples.STORY + ".md");
        assertEquals(404, page.status());
        assertEquals(
                List.of(STORY + ".md", "/zh/n/" + Samples.STORY + ".md"),
                page.document().select(".trouble li a").eachAttr("href"));
    }

    @Test
    void page_isSmall_andNotSentTwice() throws IOException, InterruptedException {
        Shown page = Shown.page(STORY);
        int sent = bytesSent(STORY);
        assertTrue(sent > 1_000 && sent < 8_000, sent + " bytes");
        String tag = page.response().header("ETag");
        assertEquals(304, Shown.page(STORY, Map.of("If-None-Match", tag)).status());
    }

    /** As a browser gets it, packed: a client that unpacks would not show how long it was. */
    private int bytesSent(String path) throws IOException, InterruptedException {
        HttpRequest asked = HttpRequest.newBuilder(root.resolve(path))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> sent = HttpClient.newHttpClient().send(asked, HttpResponse.BodyHandlers.ofByteArray());
        assertEquals("gzip", sent.headers().firstValue("Content-Encoding").orElse(""));
        return sent.body().length;
    }

    @Test
    void address_thatHtmlDoesNotTakeAsItIs_isLinkedAndCited_percentEncoded() {
        Shown page = Shown.page("/en/n/" + OddStories.ADDRESSES);
        String source = "https://example.org/%7Bid%7D/50%25off?tags%5B%5D=a%7Cb#c%23d";
        assertEquals(source, page.one(".take footer a").attr("href"));
        assertEquals("example.org ↗", page.text(".take footer a"));
        assertEquals(source, page.one(".take blockquote").attr("cite"));
        assertEquals(
                List.of(source),
                new JsonObject(page.one("script").data())
                        .getJsonArray("citation")
                        .getList());
        assertEquals(
                "https://example.org/list?tags%5B%5D=port&sort=a%7Cb",
                page.one(".summary a").attr("href"));
    }

    @Test
    void figure_standsByItself_soThatItRunsAsItIsWritten() {
        Shown page = Shown.page("/ar/n/" + OddStories.RIGHT_TO_LEFT);
        assertEquals(List.of("€1.5 bn", "-5%", "+12", "~60%", "٣ ملايين"), page.texts(".numbers dt > bdi"));
        assertFalse(page.has(".numbers bdi[dir]"));
        assertEquals("rtl", page.document().select(".numbers div").get(0).attr("dir"));
    }

    @Test
    void story_withMoreEntitiesThanOneQuestionHolds_showsAllOfThem() {
        Shown page = Shown.page("/en/n/" + OddStories.MANY_ENTITIES);
        assertEquals(200, page.status());
        assertEquals(100, page.texts(".about .chips a").size());
        assertEquals(500, page.texts(".mentioned .chips a").size());
        assertEquals("Mentioned 499", page.texts(".mentioned .chips a").get(499));
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'unknown language, Arabic script', private language x-klingon, no language given",
        "zh, 语言不明（阿拉伯文）, 自定语言 x-klingon, 未注明语言",
        "ar, لغة غير معروفة بالكتابة العربية, لغة خاصة x-klingon, بلا لغة محددة",
    })
    void language_thatHasNoName_isCalledWhatIsKnownOfIt(String locale, String script, String own, String none) {
        Shown page = Shown.page("/" + locale + "/n/" + OddStories.RIGHT_TO_LEFT);
        List<String> languages = page.texts(".take footer span:nth-child(2)");
        assertEquals(List.of(script, own, none), languages.subList(7, 10));
        assertTrue(page.texts(".matrix .names th").containsAll(List.of(script, own, none)));
    }

    @ParameterizedTest
    @CsvSource({
        ".top .heads a, '', auto",
        ".take footer span:first-child, '', auto",
        ".matrix .names th:first-child span, '', auto",
        ".batch h3 span:first-child, th, ltr",
        ".matrix tbody th a, th, ltr",
        ".take h4 > bdi, ko, ltr",
        ".take h4 small bdi, '', auto",
    })
    void name_inAnotherScriptThanTheTextAroundIt_isMarkedByItsOwn(String selector, String lang, String dir) {
        Element name = Shown.page("/en/n/" + OddStories.TWO_SCRIPTS).one(selector);
        assertEquals(lang, name.attr("lang"));
        assertEquals(dir, name.attr("dir"));
    }

    @Test
    void take_runsAsItsLanguageIsUsuallyWritten() {
        Shown page = Shown.page("/en/n/" + OddStories.RIGHT_TO_LEFT);
        assertEquals(
                List.of("ltr", "rtl", "rtl", "rtl", "rtl", "rtl", "ltr", "rtl", "auto", "auto"),
                page.document().select(".framing").eachAttr("dir"));
    }
}
