package xyz.rbtfl.web.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import xyz.rbtfl.web.fake.Samples;
import xyz.rbtfl.web.lifecycle.Probe;

/** Nobody answers for entities: stories are told all the same. */
@QuarkusTest
@TestProfile(EntityServiceDownTest.Down.class)
class EntityServiceDownTest implements HeldToDocument {

    @RepeatedTest(12)
    void story_isToldWithReadableSlugs() {
        given().get("/api/v1/stories/" + Samples.STORY)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, max-age=0, s-maxage=5"))
                .body(
                        "entities.label",
                        hasItem("Strait Ferries"),
                        "entities.language",
                        hasItem("und"),
                        "missingRegions",
                        hasSize(0));
    }

    @Test
    void page_isToldWithReadableSlugs_andKeptBriefly() {
        given().get("/en/n/" + Samples.STORY)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, max-age=0, s-maxage=5"));
    }

    @Test
    void entity_isUnavailable_notUnknown() {
        given().get("/api/v1/entities/" + Samples.ENTITY)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", equalTo("https://rbtfl.xyz/problems/unavailable"));
    }

    @Test
    void gateway_isReadyAllTheSame() {
        Probe.ask("/q/health/ready").then().statusCode(200);
    }

    /** Points at a port where nobody listens. */
    public static class Down implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.rest-client.entity-service.override-uri", "http://localhost:1");
        }
    }
}
