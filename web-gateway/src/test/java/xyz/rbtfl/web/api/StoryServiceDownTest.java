package xyz.rbtfl.web.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xyz.rbtfl.web.fake.Samples;
import xyz.rbtfl.web.fake.Tokens;

/** Nobody answers for stories. */
@QuarkusTest
@TestProfile(StoryServiceDownTest.Down.class)
class StoryServiceDownTest implements HeldToDocument {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/stories",
                "/api/v1/stories/" + Samples.STORY,
                "/api/v1/stories/" + Samples.STORY + "/editions/en",
                "/api/v1/heads"
            })
    void read_isUnavailable(String path) {
        given().get(path)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", equalTo("https://rbtfl.xyz/problems/unavailable"));
    }

    @Test
    void write_isUnavailable() {
        given().header("Authorization", Tokens.editor())
                .contentType("text/markdown; charset=UTF-8")
                .body("# New".getBytes())
                .put("/api/v1/stories/" + Samples.STORY + "/editions/en")
                .then()
                .statusCode(503);
    }

    @Test
    void gateway_isAliveButNotReady() {
        String management = ConfigProvider.getConfig().getValue("test.management.url", String.class);
        given().get(management + "/q/health/ready").then().statusCode(503);
        given().get(management + "/q/health/live").then().statusCode(200);
    }

    /** Points at a port where nobody listens. */
    public static class Down implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.rest-client.story-service.override-uri", "http://localhost:1");
        }
    }
}
