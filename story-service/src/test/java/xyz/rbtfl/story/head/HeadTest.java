package xyz.rbtfl.story.head;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static xyz.rbtfl.story.Documents.withHead;
import static xyz.rbtfl.story.Editor.editor;
import static xyz.rbtfl.story.Editor.overwrite;
import static xyz.rbtfl.story.Editor.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xyz.rbtfl.wire.checks.EmbeddedPostgres;

@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class HeadTest {

    @Test
    void unknownName_makesAHead_withItsNameInLatinLettersAsSlug() {
        put("head-zh", "zh", withHead("head-zh", "zh", "悄然的转变")).then().statusCode(201);
        given().get("/heads/qiao-ran-de-zhuan-bian")
                .then()
                .statusCode(200)
                .body("names.zh", equalTo("悄然的转变"))
                .body("revision", is(1));
    }

    @Test
    void namesByLocale_joinDocumentsOfAllLocalesUnderOneHead() {
        name("head-joined", "{\"names\":{\"en\":\"Joined heads\",\"zh\":\"合并的主题\"}}", null)
                .then()
                .statusCode(201)
                .body("slug", equalTo("head-joined"))
                .body("outcome", equalTo("created"))
                .body("revision", is(1));
        put("head-joined-1", "en", newest(withHead("head-joined-1", "en", "Joined heads")))
                .then()
                .statusCode(201);
        put("head-joined-2", "zh", newest(withHead("head-joined-2", "zh", "合并的主题")))
                .then()
                .statusCode(201);
        given().queryParam("head", "head-joined")
                .get("/stories")
                .then()
                .body("items.slug", is(List.of("head-joined-1", "head-joined-2")));
        given().queryParam("locale", "zh")
                .get("/heads")
                .then()
                .body("items.find { it.slug == 'head-joined' }.name", equalTo("合并的主题"))
                .body("items.find { it.slug == 'head-joined' }.stories", is(2));
        given().queryParam("locale", "ar")
                .get("/stories/head-joined-2")
                .then()
                .body("heads[0].name", equalTo("Joined heads"));

        for (String edition : List.of("head-joined-1/editions/en", "head-joined-2/editions/zh")) {
            editor().header("If-Match", "*")
                    .delete("/stories/" + edition)
                    .then()
                    .statusCode(204);
        }
    }

    // the list of heads ends behind the newest ones, and other tests make many
    private static String newest(String document) {
        return document.replaceFirst("date: \\d{4}", "date: 2100");
    }

    @Test
    void names_changeWithThePreconditionOfAnEdition() {
        String hash = name("head-change", "{\"names\":{\"en\":\"Head before\"}}", null)
                .jsonPath()
                .getString("hash");
        name("head-change", "{\"names\":{\"en\":\"Head before\"}}", null)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("unchanged"));
        name("head-change", "{\"names\":{\"en\":\"Head after\"}}", null).then().statusCode(428);
        name("head-change", "{\"names\":{\"en\":\"Head after\"}}", "\"x\"")
                .then()
                .statusCode(412);
        given().get("/heads/head-change").then().header("ETag", equalTo("\"" + hash + "\""));
        name("head-change", "{\"names\":{\"en\":\"Head after\",\"fr\":\"Après\"}}", "\"" + hash + "\"")
                .then()
                .statusCode(200)
                .body("revision", is(2));
        given().get("/heads/head-change")
                .then()
                .body("names.en", equalTo("Head after"))
                .body("names.fr", equalTo("Après"));
    }

    @Test
    void nameOfAnotherHead_is409() {
        name("head-owner", "{\"names\":{\"en\":\"An owned name\"}}", null)
                .then()
                .statusCode(201);
        name("head-thief", "{\"names\":{\"en\":\"An owned name\"}}", null)
                .then()
                .statusCode(409)
                .body("detail", containsString("head-owner"));
        given().get("/heads/head-thief").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                   | 400 | ",
                "DEEP                                | 400 | ",
                "LONG                                | 400 | ",
                "{\"names\":{\"en\":\"a\",\"en\":\"b\"}} | 400 | ",
                "{\"names\":{\"en\":\"a\\ud800\"}} | 422 | head",
                "{\"names\":{\"en\":\"a\\u0000\"}} | 422 | head",
                "{\"names\":{\"en\":\"a\\u2028b\"}} | 422 | head",
                "{\"names\":{\"\\udc00\":\"a\"}} | 422 | language",
                "{\"names\":{}}                      | 422 | limit",
                "[]                                  | 422 | limit",
                "{\"names\":{\"en\":\"a, b\"}}       | 422 | head",
                "{\"names\":{\"en\":\"\"}}           | 422 | head",
                "{\"names\":{\"en\":\"\\u0345\"}}     | 422 | head",
                "{\"names\":{\"en\":\"\\u3164\"}}     | 422 | head",
                "{\"names\":{\"en\":5}}              | 422 | head",
                "{\"names\":{\"EN\":\"a\"}}          | 422 | language",
                "{\"names\":{\"en-x-abcdefgh-abcdefgh-abcdefgh-abcd\":\"a\"}} | 422 | language",
                "{\"names\":{\"en\":\"a\"},\"x\":1}  | 422 | section",
            })
    void badNames_areRefused(String body, int status, String code) {
        String sent = body.replace("DEEP", "[".repeat(1_000) + "]".repeat(1_000))
                .replace("LONG", "{\"names\":{\"en\":" + "1".repeat(1_000) + "}}");
        Response answer = name("head-bad", sent, null);
        answer.then().statusCode(status).contentType("application/problem+json");
        if (code != null) {
            answer.then().body("errors.code", hasItem(code));
        }
        given().get("/heads/head-bad").then().statusCode(404);
    }

    @Test
    void byteOrderMark_beforeTheNames_isTakenWithAWarning() {
        name("head-mark", "\uFEFF{\"names\":{\"en\":\"A marked head\"}}", null)
                .then()
                .statusCode(201)
                .body("warnings.code", is(List.of("bom")));
    }

    @Test
    void renamedHead_isMeantByItsOldNameToo() {
        name("head-renamed", "{\"names\":{\"en\":\"The old theme\"}}", null);
        put("head-renamed-1", "en", withHead("head-renamed-1", "en", "The old theme"))
                .then()
                .statusCode(201);
        name("head-renamed", "{\"names\":{\"en\":\"The new theme\"}}", "*")
                .then()
                .statusCode(200);
        overwrite("head-renamed-1", "en", withHead("head-renamed-1", "en", "The old theme") + "\n");
        overwrite(
                        "head-renamed-1",
                        "en",
                        withHead("head-renamed-1", "en", "The old theme").replace("A headline", "Another headline"))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("updated"));
        put("head-renamed-2", "en", withHead("head-renamed-2", "en", "The new theme"))
                .then()
                .statusCode(201);
        given().get("/heads/the-old-theme").then().statusCode(404);
        given().get("/heads/head-renamed").then().body("names", equalTo(Map.of("en", "The new theme")));
        given().queryParam("head", "head-renamed")
                .get("/stories")
                .then()
                .body("items.slug", is(List.of("head-renamed-1", "head-renamed-2")))
                .body("items.heads.flatten().name", is(List.of("The new theme", "The new theme")));

        name("head-renamer", "{\"names\":{\"en\":\"The old theme\"}}", null)
                .then()
                .statusCode(409)
                .body("detail", containsString("head-renamed"));
        name("head-renamed", "{\"names\":{\"en\":\"The old theme\"}}", "*")
                .then()
                .statusCode(200)
                .body("revision", is(3));
        given().get("/heads/head-renamed").then().body("names", equalTo(Map.of("en", "The old theme")));
    }

    @Test
    void sameNames_sentByManyAtOnce_areStoredOnce() {
        List<Integer> statuses = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> name("head-at-once", "{\"names\":{\"en\":\"At once\",\"fr\":\"Ensemble\"}}", null)
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertEquals(List.of(200, 200, 200, 200, 200, 200, 200, 201), statuses);
    }

    @Test
    void naming_needsAToken() {
        given().contentType("application/json")
                .body("{}")
                .put("/heads/head-token")
                .then()
                .statusCode(401);
        editor().contentType("text/plain")
                .body("{}".getBytes())
                .put("/heads/head-token")
                .then()
                .statusCode(415);
    }

    private static Response name(String slug, String body, String ifMatch) {
        var request = editor().contentType("application/json").body(body.getBytes(StandardCharsets.UTF_8));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put("/heads/{slug}", slug);
    }

    @Test
    void heads_ofOneDocument_areEachInTheLanguageOfTheirScript() {
        put("head-scripts", "en", withHead("head-scripts", "en", "مدّ بطيء (1), Slow tides of old"))
                .then()
                .statusCode(201);
        given().get("/stories/head-scripts").then().body("heads.language", equalTo(List.of("und", "en")));
    }
}
