package xyz.rbtfl.web.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xyz.rbtfl.web.fake.Samples;

/** {@code /api/v1/stories}. */
@QuarkusTest
class StoriesApiTest implements HeldToDocument {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void story_isOneEditionWhole_withEverythingByName() throws IOException {
        JsonNode story = JSON.readTree(given().get("/api/v1/stories/" + Samples.STORY)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .asByteArray());

        assertEquals(JSON.readTree(Samples.story("edition.en.json")), story.get("edition"));
        JsonNode sample = JSON.readTree(Samples.story("story.en.json"));
        assertEquals(sample.get("editions"), story.get("editions"));
        assertEquals(sample.get("heads"), story.get("heads"));
        assertEquals(sample.get("related"), story.get("related"));
        assertEquals(JSON.readTree("""
                [{"slug":"strait-ferries","label":"Strait Ferries Ltd","language":"en","kind":"organization"},
                 {"slug":"port-auber","label":"Port Auber","language":"en","kind":"place"},
                 {"slug":"auberan-government","label":"Government of the Auberan Isles","language":"en",
                  "kind":"organization"},
                 {"slug":"auberan-isles","label":"Auberan Isles","language":"en","kind":"place"}]"""), story.get("entities"));
        assertEquals(JSON.readTree("""
                [{"slug":"seafarers-league","label":"Seafarers League","language":"und","kind":"unknown"},
                 {"slug":"outer-lumen","label":"Outer Lumen","language":"und","kind":"unknown"}]"""), story.get("mentions"));
        assertEquals(JSON.readTree("[\"port-auber\"]"), story.get("missingRegions"));
        assertEquals(9, story.size());
    }

    @Test
    void story_inAnotherLocale_isThatEdition() {
        given().get("/api/v1/stories/" + Samples.STORY + "?locale=zh")
                .then()
                .statusCode(200)
                .body("locale", equalTo("zh"))
                .body("entities.slug", equalTo(List.of("strait-ferries", "port-auber")));
    }

    @Test
    void story_deleted_isGone() {
        given().get("/api/v1/stories/gone-story")
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("type", equalTo("https://rbtfl.xyz/problems/gone"), "title", equalTo("Gone"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-story", "No-Such-Story", "a--b", "-a", "%2e%2e", "a%2Fb", "%E6%BC%A2", "a%00b"})
    void story_unknownOrIllFormed_isNotFound(String slug) {
        given().urlEncodingEnabled(false)
                .get("/api/v1/stories/" + slug)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("https://rbtfl.xyz/problems/not-found"), "status", equalTo(404));
    }

    @ParameterizedTest
    @CsvSource({
        "locale,xx,language",
        "locale,en_US,language",
        "limit,0,100",
        "limit,101,100",
        "limit,ten,100",
        "limit,99999999999,100",
        "head,Not A Slug,slug",
        "entity,a--b,slug",
        "mention,../x,slug",
        "after,no-cursor,cursor"
    })
    void list_ofABadParameter_namesItAndItsBound(String name, String value, String bound) {
        given().queryParam(name, value)
                .get("/api/v1/stories")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", allOf(containsString("`" + name + "`"), containsString(bound)));
    }

    @Test
    void list_isWhatTheServiceHas_andLinksToTheNextPage() throws IOException {
        String next =
                JSON.readTree(Samples.story("stories.en.json")).get("next").asText();
        var answer = given().get("/api/v1/stories?entity=port-auber&entity=auberan-isles&limit=2")
                .then()
                .statusCode(200)
                .header(
                        "Link",
                        equalTo("</api/v1/stories?entity=port-auber&entity=auberan-isles&limit=2&after=" + next
                                + ">; rel=\"next\""))
                .extract();
        assertEquals(JSON.readTree(Samples.story("stories.en.json")), JSON.readTree(answer.asByteArray()));
    }

    @Test
    void list_onItsLastPage_linksNowhere() {
        given().get("/api/v1/stories?locale=zh&after=the-last")
                .then()
                .statusCode(200)
                .header("Link", nullValue())
                .body("$", not(hasKey("next")))
                .body("items", hasSize(0));
    }

    @Test
    void list_withTooManyValues_isRefused() {
        given().queryParam("head", Collections.nCopies(21, "a"))
                .get("/api/v1/stories")
                .then()
                .statusCode(400)
                .body("detail", containsString("20"), "parameter", equalTo("head"));
    }

    @ParameterizedTest
    @CsvSource({
        "faulty-story,500,internal",
        "proxy-story,503,unavailable",
        "restarting-story,503,unavailable",
        "silent-story,503,unavailable"
    })
    void story_whoseServiceFails_isNeverNotFound(String slug, int status, String kind) {
        given().get("/api/v1/stories/" + slug)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("Retry-After", status == 503 ? notNullValue() : nullValue())
                .body("type", equalTo("https://rbtfl.xyz/problems/" + kind))
                .body("id", status == 500 ? notNullValue() : nullValue());
    }

    @Test
    void head_isAnsweredLikeGet_withoutABody() {
        given().head("/api/v1/stories/" + Samples.STORY)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body(equalTo(""));
    }

    @Test
    void options_namesTheMethods() {
        given().options("/api/v1/stories/" + Samples.STORY)
                .then()
                .statusCode(204)
                .header("Allow", allOf(containsString("GET"), containsString("HEAD"), containsString("OPTIONS")))
                .header("Access-Control-Allow-Origin", equalTo("*"));
    }

    @Test
    void read_thatMeetsALeavingReplica_isAskedOfAnother() {
        given().get("/api/v1/stories/leaving-story").then().statusCode(200);
    }
}
