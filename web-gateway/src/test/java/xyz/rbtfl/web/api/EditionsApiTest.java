package xyz.rbtfl.web.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xyz.rbtfl.web.fake.Samples;
import xyz.rbtfl.web.fake.Tokens;

/** {@code /api/v1/stories/{slug}/editions/{locale}}. */
@QuarkusTest
class EditionsApiTest implements HeldToDocument {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EDITION = "/api/v1/stories/" + Samples.STORY + "/editions/en";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/markdown|md",
                "*/*|md",
                "application/json|json",
                "text/markdown;q=0.5, application/json|json",
                "text/*, application/json;q=0.9|md",
                "application/*|json",
                "text/html, */*;q=0.1|md"
            })
    void edition_isTheVeryBytes_inTheFormAskedFor(String accept, String form) {
        byte[] body = given().accept(accept)
                .header("Accept-Encoding", "gzip")
                .get(EDITION)
                .then()
                .statusCode(200)
                .contentType(form.equals("md") ? "text/markdown" : "application/json")
                .header("Vary", containsString("Accept"))
                .header("ETag", endsWith(form.equals("md") ? "\"" : ".json\""))
                .extract()
                .asByteArray();
        assertArrayEquals(Samples.story("edition.en." + form), body);
    }

    @Test
    void edition_inNoOtherForm_isNotAcceptable() {
        given().accept("text/html")
                .get(EDITION)
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("type", equalTo("https://rbtfl.xyz/problems/not-acceptable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/markdown", "application/json"})
    void edition_thatTheCallerHas_isNotSentAgain(String form) {
        String etag = given().accept(form).get(EDITION).header("ETag");
        given().accept(form)
                .header("If-None-Match", etag)
                .get(EDITION)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(etag))
                .body(equalTo(""));
    }

    @ParameterizedTest
    @CsvSource({"xx,404", "english,404", "fr,404", "EN,308", "zh-hant,308"})
    void edition_inAnOddLocale_isNotFoundOrMoved(String locale, int status) {
        var answer = given().redirects()
                .follow(false)
                .get("/api/v1/stories/" + Samples.STORY + "/editions/" + locale + "?a=b")
                .then()
                .statusCode(status);
        if (status == 308) {
            answer.header("Location", endsWith(locale.equals("EN") ? "/editions/en?a=b" : "/editions/zh-Hant?a=b"));
        } else {
            answer.contentType("application/problem+json");
        }
    }

    @Test
    void edition_deleted_isGone() {
        given().get("/api/v1/stories/gone-story/editions/en")
                .then()
                .statusCode(410)
                .contentType("application/problem+json");
    }

    @Test
    void put_ofANewEdition_isCreated() throws IOException {
        byte[] outcome = markdown("# New")
                .put("/api/v1/stories/new-story/editions/en")
                .then()
                .statusCode(201)
                .contentType("application/json")
                .extract()
                .asByteArray();
        assertEquals(JSON.readTree(Samples.story("outcome.json")), JSON.readTree(outcome));
    }

    @Test
    void put_overAnEdition_passesThePreconditionOn() {
        markdown("# Other")
                .put(EDITION)
                .then()
                .statusCode(428)
                .body("type", equalTo("https://rbtfl.xyz/problems/precondition-required"));
        markdown("# Other").header("If-None-Match", "*").put(EDITION).then().statusCode(412);
        markdown("# Other")
                .header("If-Match", "\"stale\"")
                .put(EDITION)
                .then()
                .statusCode(412)
                .body("title", equalTo("Changed meanwhile"));
        markdown("# Other").header("If-Match", "*").put(EDITION).then().statusCode(200);
    }

    @Test
    void put_ofARefusedDocument_listsEveryFault() throws IOException {
        byte[] problem = markdown("# Broken")
                .put("/api/v1/stories/new-story/editions/en")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("https://rbtfl.xyz/problems/refused"), "title", equalTo("Refused"))
                .extract()
                .asByteArray();
        assertEquals(
                JSON.readTree(Samples.story("refused.json")).get("errors"),
                JSON.readTree(problem).get("errors"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/html", "application/xml"})
    void put_inAnotherForm_isUnsupported(String type) {
        given().header("Authorization", Tokens.editor())
                .header("Content-Type", type)
                .body("# New".getBytes())
                .put("/api/v1/stories/new-story/editions/en")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("type", equalTo("https://rbtfl.xyz/problems/unsupported-media-type"));
    }

    @ParameterizedTest
    @CsvSource({"dry_run,yes", "dry_run,1", "strict,maybe"})
    void put_withAnUnclearSwitch_isRefused(String name, String value) {
        markdown("# New")
                .queryParam(name, value)
                .put("/api/v1/stories/new-story/editions/en")
                .then()
                .statusCode(400)
                .body("detail", containsString("`" + name + "`"));
    }

    @Test
    void delete_needsAPrecondition() {
        given().header("Authorization", Tokens.editor()).delete(EDITION).then().statusCode(428);
        given().header("Authorization", Tokens.editor())
                .header("If-Match", "*")
                .delete(EDITION)
                .then()
                .statusCode(204)
                .body(equalTo(""));
    }

    private static RequestSpecification markdown(String document) {
        return given().header("Authorization", Tokens.editor())
                .header("Content-Type", "text/markdown; charset=UTF-8")
                .body(document.getBytes());
    }

    @Test
    void write_thatMeetsALeavingReplica_isAskedOfAnother() {
        given().header("Authorization", Tokens.editor())
                .contentType("text/markdown; charset=UTF-8")
                .body("# New".getBytes())
                .put("/api/v1/stories/leaving-story/editions/en")
                .then()
                .statusCode(201);
    }
}
