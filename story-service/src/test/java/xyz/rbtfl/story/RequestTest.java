package xyz.rbtfl.story;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static xyz.rbtfl.story.Documents.plain;
import static xyz.rbtfl.story.Editor.editor;
import static xyz.rbtfl.story.Editor.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xyz.rbtfl.wire.checks.EmbeddedPostgres;

/** What a request must say so that it is understood: a write that is not understood stores nothing. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class RequestTest {

    private static final String EDITION = "/stories/{slug}/editions/en";

    @Test
    void everyOperation_refusesAParameterThatItDoesNotKnow() throws IOException {
        JsonNode paths = new ObjectMapper()
                .readTree(given().queryParam("format", "json").get("/openapi").asString())
                .path("paths");
        List<String> taken = new ArrayList<>();
        paths.fields()
                .forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    // the first type of body that it takes
                    Iterator<String> types = path.getValue()
                            .path(method)
                            .at("/requestBody/content")
                            .fieldNames();
                    int status = editor().contentType(types.hasNext() ? types.next() : "application/json")
                            .header("If-Match", "*")
                            .body("{}".getBytes(StandardCharsets.UTF_8))
                            .request(
                                    method.toUpperCase(Locale.ROOT),
                                    path.getKey().replace("{locale}", "en").replaceAll("\\{\\w+}", "x") + "?colour=red")
                            .statusCode();
                    if (status != 400) {
                        taken.add(method + " " + path.getKey() + " " + status);
                    }
                }));
        assertEquals(List.of(), taken);
    }

    @Test
    void unknownFilter_isNamed() {
        given().get("/stories?colour=red")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://rbtfl.xyz/problems/bad-request"))
                .body("detail", containsString("There is no parameter `colour` here."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dry_run",
                "dry_run=",
                "dry_run=yes",
                "dry_run=True",
                "dry_run=false&dry_run=true",
                "dry_run=true&dry_run",
                "dry-run=true",
                "strict",
                "strict=",
                "strict=1",
                "strict=false&strict=true",
                "colour=red",
            })
    void write_whoseQueryIsNotUnderstood_is400AndWritesNothing(String query) {
        editor().contentType("text/markdown")
                .body(plain("request-query", "en", "Not understood").getBytes(StandardCharsets.UTF_8))
                .put(EDITION + "?" + query, "request-query")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        given().get(EDITION, "request-query").then().statusCode(404);

        editor().contentType("application/json")
                .body("{\"names\":{\"en\":\"Request query\"}}".getBytes(StandardCharsets.UTF_8))
                .put("/heads/request-query?" + query)
                .then()
                .statusCode(400);
        given().get("/heads/request-query").then().statusCode(404);

        put("request-stays", "en", plain("request-stays", "en", "Stays"));
        editor().header("If-Match", "*")
                .delete(EDITION + "?" + query, "request-stays")
                .then()
                .statusCode(400);
        given().get(EDITION, "request-stays").then().statusCode(200);
    }

    @Test
    void query_isLookedAt_afterTheToken() {
        given().delete(EDITION + "?dry_run", "request-token").then().statusCode(401);
    }

    @Test
    void deletion_asADryRun_isRefusedAsTheRealOne_andDeletesNothing() {
        String hash = put("request-dry", "en", plain("request-dry", "en", "Stays"))
                .jsonPath()
                .getString("hash");
        dryDeletion("request-nowhere", "*", 404);
        dryDeletion("request-dry", null, 428);
        dryDeletion("request-dry", "\"other\"", 412);
        dryDeletion("request-dry", "\"" + hash + "\"", 204);
        dryDeletion("request-dry", "*", 204);
        given().accept("application/json")
                .get(EDITION, "request-dry")
                .then()
                .statusCode(200)
                .body("revision", equalTo(1));
        editor().header("If-Match", "*").delete(EDITION, "request-dry").then().statusCode(204);
        dryDeletion("request-dry", "*", 410);
    }

    private static void dryDeletion(String slug, String ifMatch, int status) {
        var request = editor();
        (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .delete(EDITION + "?dry_run=true", slug)
                .then()
                .statusCode(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "absent",
            value = {
                "absent                            | absent   | none",
                "''                                | absent   | none",
                "*/*                               | absent   | Content-Type",
                "text/plain                        | absent   | Content-Type",
                "text/html, text/markdown          | absent   | Content-Type",
                "text/markdown; charset=iso-8859-1 | absent   | charset",
                "text/markdown                     | gzip     | Content-Encoding",
                "application/json                  | br       | Content-Encoding",
            })
    void body_inAnotherTypeCharsetOrCoding_is415AndWritesNothing(String type, String coding, String named)
            throws Exception {
        byte[] document = plain("request-type", "en", "Another type").getBytes(StandardCharsets.UTF_8);
        var answer = RawHttp.put("/stories/request-type/editions/en", Editor.token(), type, coding, document);
        assertEquals(415, answer.statusCode());
        assertEquals(
                coding == null, answer.headers().firstValue("Accept-Encoding").isEmpty());
        assertThat(answer.body(), containsStringIgnoringCase(named));
        given().get(EDITION, "request-type").then().statusCode(404);
        assertEquals(
                415,
                RawHttp.put("/heads/request-type", Editor.token(), "text/markdown", null, document)
                        .statusCode());
    }
}
