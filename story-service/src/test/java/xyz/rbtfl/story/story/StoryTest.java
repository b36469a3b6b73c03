package xyz.rbtfl.story.story;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static xyz.rbtfl.story.Documents.full;
import static xyz.rbtfl.story.Documents.plain;
import static xyz.rbtfl.story.Documents.withHead;
import static xyz.rbtfl.story.Editor.editor;
import static xyz.rbtfl.story.Editor.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xyz.rbtfl.wire.checks.EmbeddedPostgres;

@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class StoryTest {

    private static final String EDITION = "/stories/{slug}/editions/{locale}";

    @Test
    void story_hasItsEditionWhole_andWhatIsDerived() {
        put("story-whole", "en", full("story-whole")).then().statusCode(201);
        given().get("/stories/story-whole")
                .then()
                .statusCode(200)
                .body("slug", equalTo("story-whole"))
                .body("locale", equalTo("en"))
                .body("edition.headline", equalTo("The river rises again in the lower valley"))
                .body("edition.keyNumbers.value", is(List.of("2")))
                .body("edition.batches.lens", is(List.of("unlabelled", "upstream")))
                .body("edition.batches[0].takes[0].framing", equalTo(""))
                .body("edition.batches[0].takes[0].quote", nullValue())
                .body("edition.batches[1].takes[0].quote", equalTo("We told everyone who asked."))
                .body("edition.entities", is(List.of("river-story-whole")))
                .body("edition.mentions.entity", is(List.of("dam-story-whole", "dam-story-whole")))
                .body("edition.mentions[0].text", equalTo("great dam"))
                .body("edition.mentions[0].field", equalTo("/summary"))
                .body(
                        "edition.mentions[0].sentence",
                        equalTo("The great dam let water through for the first time in years."))
                .body("edition.counts.takes", is(3))
                .body("edition.counts.lenses", is(2))
                .body("edition.counts.regions", is(2))
                .body("outlets.name", is(List.of("Valley Courier", "Hill Gazette", "Radio Delta")))
                .body("outlets.slug", is(List.of("valley-courier", "hill-gazette", "radio-delta")))
                .body("lenses.slug", is(List.of("unlabelled", "upstream")))
                .body("regions.slug", is(List.of("lower-valley", "upper-valley")))
                .body("heads.slug", is(List.of("water-and-power-story-whole")))
                .body("related.slug", is(List.of("drought-story-whole")))
                .body("related[0].headline", nullValue());
    }

    @Test
    void relatedStory_thatArrives_isNoLongerWanted() {
        put("story-heals", "en", full("story-heals")).then().statusCode(201);
        put("drought-story-heals", "en", plain("drought-story-heals", "en", "The drought before"))
                .then()
                .statusCode(201);
        given().get("/stories/story-heals")
                .then()
                .body("related[0].headline", equalTo("The drought before"))
                .body("related[0].locale", equalTo("en"));
    }

    @Test
    void story_inAnotherLocale_isShownByTheNearestEdition() {
        put("story-near", "fr", plain("story-near", "fr", "Le titre")).then().statusCode(201);
        assertEquals("fr", shown("story-near", "zh"));
        put("story-near", "en", plain("story-near", "en", "The title")).then().statusCode(201);
        assertEquals("en", shown("story-near", "zh"));
        put("story-near", "zh-Hant", plain("story-near", "zh-Hant", "標題"))
                .then()
                .statusCode(201);
        assertEquals("zh-Hant", shown("story-near", "zh"));
        put("story-near", "zh", plain("story-near", "zh", "标题")).then().statusCode(201);
        assertEquals("zh", shown("story-near", "zh"));
        assertEquals("fr", shown("story-near", "fr-CA"));
        given().get("/stories/story-near").then().body("editions.locale", is(List.of("fr", "en", "zh-Hant", "zh")));
    }

    @ParameterizedTest
    @CsvSource({
        "zh-TW, zh-Hant",
        "zh-HK, zh-Hant",
        "zh-Hant-TW, zh-Hant",
        "zh-CN, zh-Hans",
        "zh, zh-Hans",
        "es-ES, es",
        "es-MX, es",
        "he, iw",
        "fr, en"
    })
    void editionShown_isTheNearest_inStoriesListsAndHeads(String reader, String shown) {
        List.of("zh-Hans", "zh-Hant", "es-419", "es", "iw", "en")
                .forEach(
                        locale -> put("story-nearest", locale, withHead("story-nearest", locale, "Nearest " + locale)));
        assertEquals(shown, shown("story-nearest", reader));
        given().queryParam("locale", reader)
                .queryParam("head", "nearest-en")
                .get("/stories")
                .then()
                .body("items.locale", is(List.of(shown)));
    }

    @Test
    void unknownStory_is404() {
        given().get("/stories/story-nobody-wrote")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("https://rbtfl.xyz/problems/not-found"));
    }

    @Test
    void edition_hasATagForEachForm_andAnswers304() {
        String hash = put("story-etag", "en", full("story-etag")).jsonPath().getString("hash");
        given().accept("text/markdown")
                .get(EDITION, "story-etag", "en")
                .then()
                .header("ETag", equalTo("\"" + hash + "\""));
        given().accept("application/json")
                .get(EDITION, "story-etag", "en")
                .then()
                .header("ETag", equalTo("\"" + hash + ".1.json\""));
        for (String known : List.of("W/\"" + hash + "\"", "\"other\", W/\"" + hash + "\"", "*")) {
            given().accept("text/markdown")
                    .header("If-None-Match", known)
                    .get(EDITION, "story-etag", "en")
                    .then()
                    .statusCode(304);
        }
        given().accept("text/markdown")
                .header("If-None-Match", "\"" + hash + "\"")
                .get(EDITION, "story-etag", "en")
                .then()
                .statusCode(304);
        given().accept("application/json")
                .header("If-None-Match", "\"" + hash + "\"")
                .get(EDITION, "story-etag", "en")
                .then()
                .statusCode(200);
    }

    @Test
    void list_isNewestFirstThenBySlug_andPagesWithoutGapOrRepeat() {
        List<String> slugs = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            String slug = "story-page-" + i;
            put(slug, "en", withHead(slug, "en", "A paged head").replace("2026-06-01", "2026-03-0" + (9 - i / 2)))
                    .then()
                    .statusCode(201);
            slugs.add(slug);
        }
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            JsonPath page = (after == null ? given() : given().queryParam("after", after))
                    .queryParam("limit", 3)
                    .queryParam("head", "a-paged-head")
                    .get("/stories")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.slug"));
            after = page.getString("next");
        } while (after != null);
        assertEquals(slugs, seen);
    }

    @Test
    void story_isInTheListsOfAllItsEditions_once_andShownByTheReaders() {
        put("story-once", "en", withHead("story-once", "en", "Once in English"))
                .then()
                .statusCode(201);
        put("story-once", "zh", withHead("story-once", "zh", "中文一次").replace("2026-06-01", "2026-06-09"))
                .then()
                .statusCode(201);
        for (String locale : List.of("zh", "fr", "en")) {
            given().queryParam("head", "once-in-english", "zhong-wen-yi-ci")
                    .queryParam("locale", locale)
                    .get("/stories")
                    .then()
                    .body("items.slug", is(List.of("story-once")))
                    .body("items.locale", is(List.of(locale.equals("zh") ? "zh" : "en")))
                    .body("items.date", is(List.of("2026-06-09")));
        }
        editor().header("If-Match", "*")
                .delete(EDITION, "story-once", "zh")
                .then()
                .statusCode(204);
        given().queryParam("head", "zhong-wen-yi-ci").get("/stories").then().body("items", is(List.of()));
        given().queryParam("head", "once-in-english")
                .queryParam("locale", "zh")
                .get("/stories")
                .then()
                .body("items.locale", is(List.of("en")))
                .body("items.date", is(List.of("2026-06-01")));
    }

    @Test
    void editionsOfOneStory_writtenAtOnce_areAllInItsLists() {
        List<String> locales = List.of("en", "fr", "es", "ru", "ar", "de", "it", "pt");
        locales.stream()
                .map(locale -> CompletableFuture.supplyAsync(
                        () -> put("story-at-once", locale, withHead("story-at-once", locale, "At once in " + locale))
                                .statusCode()))
                .toList()
                .forEach(status -> assertEquals(201, status.join()));
        for (String locale : locales) {
            given().queryParam("head", "at-once-in-" + locale)
                    .get("/stories")
                    .then()
                    .body("items.slug", is(List.of("story-at-once")));
        }
    }

    @Test
    void filters_ofOneName_areAlternatives_andOfTwo_narrow() {
        put("story-filter-a", "en", full("story-filter-a")).then().statusCode(201);
        put("story-filter-b", "en", full("story-filter-b")).then().statusCode(201);
        given().queryParam("entity", "river-story-filter-a", "river-story-filter-b")
                .get("/stories")
                .then()
                .body("items.slug", is(List.of("story-filter-a", "story-filter-b")));
        given().queryParam("entity", "river-story-filter-a", "river-story-filter-b")
                .queryParam("mention", "dam-story-filter-b")
                .get("/stories")
                .then()
                .body("items.slug", is(List.of("story-filter-b")));
        // listed is not mentioned
        given().queryParam("mention", "river-story-filter-a")
                .get("/stories")
                .then()
                .body("items", is(List.of()));
    }

    @Test
    void deletedEdition_leavesTheLists() {
        put("story-leaves", "en", full("story-leaves")).then().statusCode(201);
        editor().header("If-Match", "*")
                .delete(EDITION, "story-leaves", "en")
                .then()
                .statusCode(204);
        given().queryParam("entity", "river-story-leaves")
                .get("/stories")
                .then()
                .body("items", is(List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=101",
                "limit=-1",
                "limit=many",
                "limit=1&limit=2",
                "after=",
                "after=%25%25%25",
                "after=%00",
                "after=bm90aGluZw",
                "locale=",
                "locale=e",
                "locale=a%00b",
                "locale=not_a_tag",
                "head=",
                "head=%00",
                "head=A",
                "entity=a%2Fb",
                "mention=%FF",
                "from=2026-01-01",
            })
    void parameter_thatCannotBe_is400(String query) {
        given().urlEncodingEnabled(false)
                .get("/stories?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-10000-01-01/a",
                "+10000-01-01/a",
                "999999999-12-31/a",
                "+999999999-12-31/a",
                "-999999999-01-01/a",
                "2026-02-30/a",
                "2026-13-01/a",
                "2026-01-01",
                "2026-01-01/",
                "2026-01-01/a\0b",
                "2026-01-01/A",
                "2026-01-01/a/b",
                "2026-01-01T00:00/a",
                "/a",
                "/",
                "\0",
                "２０２６-01-01/a",
            })
    void cursor_thatDecodesToNonsense_is400(String decoded) {
        String after = Base64.getUrlEncoder().withoutPadding().encodeToString(decoded.getBytes(StandardCharsets.UTF_8));
        given().queryParam("after", after)
                .get("/stories")
                .then()
                .statusCode(400)
                .body("parameter", equalTo("after"));
    }

    @Test
    void cursor_thatIsHuge_is400() {
        String decoded = "2026-01-01/" + "a".repeat(2_000);
        String after = Base64.getUrlEncoder().encodeToString(decoded.getBytes(StandardCharsets.UTF_8));
        given().queryParam("after", after).get("/stories").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/stories/%00",
                "/stories/a%00b",
                "/stories/%FF",
                "/stories/A",
                "/stories/a_b",
                "/stories/SLUG121",
                "/stories/%00/editions/en",
                "/stories/a/editions/%00",
                "/stories/a/editions/e%00n",
                "/stories/a/editions/EN",
                "/stories/a/editions/%FF",
                "/stories/a/editions/LONG",
                "/heads/%00",
                "/heads/a%00b",
                "/heads/SLUG121",
                "/entities/%00/coverage",
                "/entities/a%00b/coverage",
                "/entities/%FF/coverage",
            })
    void address_thatCannotBe_is404(String path) {
        given().urlEncodingEnabled(false)
                .get(path.replace("SLUG121", "a".repeat(121)).replace("LONG", "en" + "-latn".repeat(200)))
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void filters_thatAreCombined_pageThroughWhatTheyHaveInCommon() {
        for (int i = 0; i < 5; i++) {
            String slug = "story-both-" + i;
            put(
                            slug,
                            "en",
                            full(slug)
                                    .replace("Entities: River Story Both " + i, "Entities: Both Rivers")
                                    .replace(
                                            "heads: Water and power " + slug,
                                            i % 2 == 0 ? "heads: Both heads" : "heads: Other heads"))
                    .then()
                    .statusCode(201);
        }
        JsonPath first = given().queryParam("entity", "both-rivers")
                .queryParam("head", "both-heads")
                .queryParam("limit", 2)
                .get("/stories")
                .jsonPath();
        assertEquals(List.of("story-both-0", "story-both-2"), first.getList("items.slug"));
        given().queryParam("entity", "both-rivers")
                .queryParam("head", "both-heads")
                .queryParam("after", first.getString("next"))
                .get("/stories")
                .then()
                .body("items.slug", is(List.of("story-both-4")))
                .body("next", nullValue());
    }

    private static String shown(String slug, String locale) {
        return given().queryParam("locale", locale)
                .get("/stories/{slug}", slug)
                .then()
                .statusCode(200)
                .extract()
                .path("locale");
    }
}
