package xyz.rbtfl.entity.entity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static xyz.rbtfl.entity.Editor.labels;
import static xyz.rbtfl.entity.Editor.overwrite;
import static xyz.rbtfl.entity.Editor.place;
import static xyz.rbtfl.entity.Editor.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xyz.rbtfl.wire.checks.EmbeddedPostgres;

@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class EntityTest {

    @ParameterizedTest
    @CsvSource({
        "zh-Hant, 繁體, zh-Hant",
        "zh, 简体, zh-Hans",
        "zh-TW, 繁體, zh-Hant",
        "zh-HK, 繁體, zh-Hant",
        "zh-Hant-TW, 繁體, zh-Hant",
        "zh-SG, 简体, zh-Hans",
        "en, British, en-GB",
        "de, British, en-GB",
        "fr, Français, fr",
    })
    void label_fallsBack_exact_sameScript_sameLanguage_english(String locale, String label, String language) {
        put("fallback-labels", """
                {"kind":"topic","labels":{"zh-Hant":"繁體","zh-Hans":"简体","fr":"Français","en-GB":"British"}}""");
        given().queryParam("locale", locale)
                .get("/entities/fallback-labels")
                .then()
                .statusCode(200)
                .body("label", equalTo(label))
                .body("language", equalTo(language));
        labels(locale, "fallback-labels")
                .then()
                .body("items[0].label", equalTo(label))
                .body("items[0].language", equalTo(language));
    }

    @Test
    void entity_inAnotherLocale_fallsBackFieldByField() {
        put("fallback-fields", """
                {"kind":"organization","labels":{"ar":"الاتحاد","fr":"Union"},"aliases":{"fr":["L'Union"],"de":[]},
                 "descriptions":{"en":"A union.","de":"Ein Verband."},"wikidata":"Q7159"}""").then().statusCode(201);
        given().queryParam("locale", "fr")
                .get("/entities/fallback-fields")
                .then()
                .statusCode(200)
                .body("slug", equalTo("fallback-fields"))
                .body("kind", equalTo("organization"))
                .body("stub", is(false))
                .body("label", equalTo("Union"))
                .body("language", equalTo("fr"))
                .body("description", equalTo("A union."))
                .body("descriptionLanguage", equalTo("en"))
                .body("aliases.fr", is(List.of("L'Union")))
                .body("aliases.de", nullValue())
                .body("wikidata", equalTo("Q7159"))
                .body("revision", is(1))
                .body("candidates.size()", is(0));
        given().queryParam("locale", "sw")
                .get("/entities/fallback-fields")
                .then()
                .body("label", equalTo("الاتحاد"))
                .body("language", equalTo("ar"));
    }

    @Test
    void entity_withoutDescription_leavesThePropertyOut() {
        put("no-description", place("Plain")).then().statusCode(201);
        given().get("/entities/no-description")
                .then()
                .body("containsKey('description')", is(false))
                .body("containsKey('descriptionLanguage')", is(false))
                .body("containsKey('wikidata')", is(false))
                .body("descriptions.size()", is(0))
                .body("aliases.size()", is(0));
    }

    @Test
    void entity_hasATagThatBeginsWithItsHash_and304_forWhomHasIt() {
        String hash = put("etag", place("Tagged")).path("hash");
        String tag = given().get("/entities/etag")
                .then()
                .header("ETag", matchesPattern("\"" + hash + "\\.[0-9a-f]{16}\""))
                .body("hash", equalTo(hash))
                .extract()
                .header("ETag");
        for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
            given().header("If-None-Match", known)
                    .get("/entities/etag")
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(tag))
                    .body(equalTo(""));
        }
        given().header("If-None-Match", "\"other\"")
                .get("/entities/etag")
                .then()
                .statusCode(200);
    }

    @Test
    void tag_changesWithAllThatIsShown_andEveryOneServesIfMatch_whileTheContentIsTheSame() {
        put("etag-back", place("First")).then().statusCode(201);
        String first = given().get("/entities/etag-back").header("ETag");
        overwrite("etag-back", place("Second"), first).then().statusCode(200);
        overwrite("etag-back", place("First"), first).then().statusCode(412);
        overwrite("etag-back", place("First"), "*").then().statusCode(200);
        assertNotEquals(first, given().get("/entities/etag-back").header("ETag"), "its revision is another one");
        overwrite("etag-back", place("Third"), first).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "nobody-named-this",
        "Upper",
        "double--hyphen",
        "-x",
        "%00",
        "nul%00",
        "a%00b",
        "a%0ab",
        "%ff",
        "%ed%a0%80",
        "%F0%9D%95%8F",
        "a%2Fb",
        "a%20b",
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    })
    void unknownEntity_is404_whateverItsSlug(String slug) {
        given().urlEncodingEnabled(false)
                .get("/entities/" + slug)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("title", equalTo("Not found"))
                .body("type", equalTo("https://rbtfl.xyz/problems/not-found"));
    }

    @Test
    void service_describesItself() {
        given().get("/openapi")
                .then()
                .statusCode(200)
                .body(containsString("openapi: 3.1.0"), containsString("/entities/{slug}"));
    }
}
