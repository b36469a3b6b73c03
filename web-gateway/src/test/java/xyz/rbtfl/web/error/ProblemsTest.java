package xyz.rbtfl.web.error;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xyz.rbtfl.web.api.HeldToDocument;
import xyz.rbtfl.web.fake.Tokens;

/** What the framework refuses itself has the shape of all other refusals. */
@QuarkusTest
class ProblemsTest implements HeldToDocument {

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nowhere", "/api/v2/stories", "/api/v1/stories/a/b", "/api/v1"})
    void unknownPath_isAProblemDocument(String path) {
        given().accept("text/html,*/*;q=0.8")
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body(
                        "type",
                        equalTo("https://rbtfl.xyz/problems/not-found"),
                        "title",
                        equalTo("Not found"),
                        "status",
                        equalTo(404),
                        "detail",
                        equalTo("There is nothing at `" + path + "`."),
                        "instance",
                        equalTo(path));
    }

    @Test
    void wrongMethod_isAProblemDocument_thatNamesTheRightOnes() {
        given().header("Authorization", Tokens.editor())
                .post("/api/v1/stories")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", containsString("GET"))
                .body("type", equalTo("https://rbtfl.xyz/problems/method-not-allowed"));
    }

    @Test
    void wrongMethod_hearsOfThoseThatAreDocumented() {
        Map<String, Map<String, Object>> paths =
                given().get("/openapi?format=JSON").path("paths");
        paths.forEach((template, operations) -> {
            String path = template.replace("{slug}", "a").replace("{locale}", "en");
            String allow = given().header("Authorization", Tokens.editor())
                    .patch(path)
                    .then()
                    .statusCode(405)
                    .extract()
                    .header("Allow");
            assertEquals(documented(operations), Set.of(allow.split(", ")), path);
            assertEquals(
                    allow,
                    given().options(path).then().statusCode(204).extract().header("Allow"));
        });
    }

    private static Set<String> documented(Map<String, Object> operations) {
        return Stream.concat(
                        operations.containsKey("get") ? Stream.of("HEAD", "OPTIONS") : Stream.of("OPTIONS"),
                        operations.keySet().stream().map(method -> method.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    @Test
    void wrongMethod_ofAPage_needsNoToken() {
        given().post("/en/").then().statusCode(405).header("Allow", containsString("GET"));
    }

    @Test
    void formThatNobodyHas_isAProblemDocument() {
        given().accept("application/pdf")
                .get("/api/v1/heads")
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body(
                        "type",
                        equalTo("https://rbtfl.xyz/problems/not-acceptable"),
                        "detail",
                        equalTo("`/api/v1/heads` is given as application/json, and `Accept` asks for none of that."));
    }

    @Test
    void path_withACharacterThatNoneHas_isRepeatedEncoded() {
        given().urlEncodingEnabled(false)
                .get("/api/v1/a%0Ab%E6%97%A5")
                .then()
                .statusCode(404)
                .body("instance", equalTo("/api/v1/a%0Ab%E6%97%A5"));
    }
}
