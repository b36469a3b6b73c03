package xyz.rbtfl.web.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xyz.rbtfl.web.fake.Samples;
import xyz.rbtfl.web.fake.Tokens;

/** {@code /api/v1/entities} and {@code /api/v1/heads}. */
@QuarkusTest
class EntitiesAndHeadsApiTest implements HeldToDocument {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENTITY = "/api/v1/entities/" + Samples.ENTITY;
    private static final String PLACE = "{\"kind\":\"place\",\"labels\":{\"en\":\"Nowhere\"}}";
    private static final String HEAD = "/api/v1/heads/" + Samples.HEAD;

    @Test
    void entity_isWhatTheServiceHas_underItsTag() throws IOException {
        var answer = given().get(ENTITY + "?locale=zh").then().statusCode(200).extract();
        assertEquals(JSON.readTree(Samples.entity("entity.zh.json")), JSON.readTree(answer.asByteArray()));
        String tag = answer.header("ETag");
        assertEquals(Samples.entityTag("entity.zh"), tag);
        given().header("If-None-Match", tag).get(ENTITY + "?locale=zh").then().statusCode(304);
        // what is shown in another language is another answer
        given().header("If-None-Match", tag).get(ENTITY + "?locale=en").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void entity_isWrittenUnderTheTagThatItWasReadWith(String locale) {
        String tag = given().get(ENTITY + "?locale=" + locale).header("ETag");
        json(PLACE).header("If-Match", tag).put(ENTITY).then().statusCode(200).body("$", not(hasKey("locale")));
    }

    @Test
    void entity_thatOnlyStoriesName_isAStub() {
        given().get("/api/v1/entities/seafarers-league")
                .then()
                .statusCode(200)
                .body(
                        "stub",
                        equalTo(true),
                        "label",
                        equalTo("Seafarers League"),
                        "language",
                        equalTo("und"),
                        "kind",
                        equalTo("unknown"))
                .body("$", not(hasKey("revision")))
                .body("$", not(hasKey("hash")));
    }

    @Test
    void entity_thatNobodyNames_isNotFound() {
        given().get("/api/v1/entities/nobody").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void entity_isWrittenUnderItsPrecondition() {
        json(PLACE).put("/api/v1/entities/nowhere").then().statusCode(201);
        json(PLACE).put(ENTITY).then().statusCode(428);
        json(PLACE).header("If-Match", "\"stale\"").put(ENTITY).then().statusCode(412);
    }

    @Test
    void heads_areWhatTheServiceHas() throws IOException {
        assertEquals(
                JSON.readTree(Samples.story("heads.zh.json")),
                JSON.readTree(given().get("/api/v1/heads?locale=zh").asByteArray()));
        assertEquals(
                JSON.readTree(Samples.story("head.json")),
                JSON.readTree(given().get(HEAD).asByteArray()));
        String tag = given().get(HEAD).header("ETag");
        given().header("If-None-Match", tag).get(HEAD).then().statusCode(304);
        given().get("/api/v1/heads/no-such-head").then().statusCode(404);
    }

    @Test
    void head_isWrittenUnderItsPrecondition() {
        String head = "{\"names\":{\"en\":\"Who runs the strait?\"}}";
        json(head).put(HEAD).then().statusCode(428);
        json(head).header("If-Match", "*").put(HEAD).then().statusCode(200);
        given().contentType(ContentType.JSON).body(head).put(HEAD).then().statusCode(401);
    }

    private static RequestSpecification json(String body) {
        return given().header("Authorization", Tokens.editor())
                .contentType(ContentType.JSON)
                .body(body);
    }
}
