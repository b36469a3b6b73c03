package xyz.rbtfl.web.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xyz.rbtfl.wire.contract.OpenApi;
import xyz.rbtfl.wire.contract.Operation;

/** {@code /openapi}: the contract of the public API. */
@QuarkusTest
class OpenApiTest {

    private static final Path COMMITTED = Path.of("contract", "openapi.yaml");
    private static final Path LIVE = Path.of("target", "openapi.yaml");
    private static final String EXPORT = "/api/v1/export.tar";
    private static final String IMPORTS = "/api/v1/imports";
    private static final Set<String> WRITES = Set.of("PUT", "POST", "DELETE", "PATCH");

    private final OpenApi document = OpenApi.read(COMMITTED);

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
    void document_isYaml_forWhoeverDoesNotSay() {
        given().get("/openapi").then().contentType("application/yaml");
        given().accept("text/html, */*;q=0.8").get("/openapi").then().contentType("application/yaml");
        given().accept("application/json").get("/openapi?format=yaml").then().contentType("application/yaml");
    }

    @Test
    void document_isReadLikeEverythingElse() {
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            given().request(method, "/openapi")
                    .then()
                    .statusCode(405)
                    .contentType("application/problem+json")
                    .header("Allow", "GET, HEAD, OPTIONS");
        }
        given().accept("text/html").get("/openapi").then().statusCode(406);
        given().get("/openapi?format=xml").then().statusCode(400);
        given().get("/openapi?colour=red").then().statusCode(400);
        given().get("/openapi/yaml").then().statusCode(404);
        given().redirects()
                .follow(false)
                .get("/openapi/")
                .then()
                .statusCode(308)
                .header("Location", endsWith("/openapi"));
        String tag = given().get("/openapi").then().statusCode(200).extract().header("ETag");
        given().header("If-None-Match", tag).get("/openapi").then().statusCode(304);
    }

    @Test
    void document_holdsThePublicApi_andNothingElse() {
        given().get("/openapi?format=JSON")
                .then()
                .body("paths.keySet()", everyItem(startsWith("/api/v1/")))
                .body("paths", aMapWithSize(8));
    }

    @Test
    void writesAndTheExport_andNothingElse_needAnEditorsToken() {
        for (Operation operation : document.operations()) {
            assertEquals(
                    WRITES.contains(operation.method()) || operation.path().equals(EXPORT) ? "[{\"editor\":[]}]" : "",
                    operation.node().path("security").toString(),
                    operation::toString);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "every operation | 400 405 414 431 500 503",
                "a read          | 304 406",
                "a write         | 401 403 412 428",
                "a PUT           | 413 415 422 406",
                "of one thing    | 404",
            })
    void operation_hasTheStatuses_ofItsKind(String kind, String statuses) {
        Predicate<Operation> isOfKind = operation -> switch (kind) {
            case "a read" ->
                operation.method().equals("GET") && !operation.path().equals(EXPORT);
            case "a write" ->
                WRITES.contains(operation.method()) && !operation.path().startsWith(IMPORTS);
            case "a PUT" -> operation.method().equals("PUT");
            case "of one thing" -> operation.path().contains("{");
            default -> true;
        };
        for (Operation operation : document.operations()) {
            List<String> missing = List.of(statuses.split(" ")).stream()
                    .filter(status ->
                            isOfKind.test(operation) && !operation.statuses().contains(status))
                    .toList();
            assertEquals(List.of(), missing, operation::toString);
        }
    }
}
