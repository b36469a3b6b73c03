package xyz.rbtfl.web.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code /openapi}: the contract of the public API. */
@QuarkusTest
class OpenApiTest {

    private static final Path COMMITTED = Path.of("contract", "openapi.yaml");
    private static final Path LIVE = Path.of("target", "openapi.yaml");

    /** Where this fails, the contract changed: see whether that was meant, then copy the live one over. */
    @Test
    void document_isTheCommittedOne() throws IOException {
        byte[] live = given().get("/openapi").then().statusCode(200).extract().asByteArray();
        Files.write(LIVE, live);
        assertEquals(
                Files.readString(COMMITTED),
                new String(live, StandardCharsets.UTF_8),
                LIVE + " differs from " + COMMITTED);
    }

    @Test
    void document_isJson_whereThatIsAskedFor() {
        given().get("/openapi?format=JSON")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("openapi", startsWith("3.1"));
        given().accept("application/json")
                .get("/openapi")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("openapi", startsWith("3.1"));
    }

    @Test
    void document_holdsThePublicApi_andNothingElse() {
        given().get("/openapi?format=JSON")
                .then()
                .body("paths.keySet()", everyItem(startsWith("/api/v1/")))
                .body("paths", aMapWithSize(6))
                .body("paths.'/api/v1/heads/{slug}'.put.security[0].editor", equalTo(List.of()));
    }
}
