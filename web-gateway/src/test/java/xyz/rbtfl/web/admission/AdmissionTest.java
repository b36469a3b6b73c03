package xyz.rbtfl.web.admission;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import xyz.rbtfl.web.api.HeldToDocument;
import xyz.rbtfl.web.fake.Tokens;

/** Who and what is let in, and in which order it is refused. */
@QuarkusTest
class AdmissionTest implements HeldToDocument {

    private static final String EDITION = "/api/v1/stories/bounds-story/editions/en";

    @TestHTTPResource(EDITION)
    URI edition;

    static Stream<Arguments> strangers() {
        return Stream.of(
                Arguments.of("", "Bearer"),
                Arguments.of("Bearer ", "Bearer"),
                Arguments.of("Bearer nonsense", "Bearer error=\"invalid_token\""),
                Arguments.of(Tokens.foreign(), "Bearer error=\"invalid_token\""),
                Arguments.of(Tokens.expired(), "Bearer error=\"invalid_token\""),
                Arguments.of(Tokens.withGroups("{\"editor\": true}"), "Bearer error=\"invalid_token\""),
                Arguments.of(Tokens.withGroups("7"), "Bearer error=\"invalid_token\""),
                Arguments.of(Tokens.withGroups("[7, 8]"), "Bearer error=\"invalid_token\""),
                Arguments.of("Basic YWRhOmFkYQ==", "Bearer"));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void stranger_mayNotWrite(String authorization, String challenge) {
        given().header("Authorization", authorization)
                .contentType("text/markdown")
                .body("# New".getBytes())
                .put(EDITION)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo(challenge))
                .body("type", equalTo("https://rbtfl.xyz/problems/unauthorized"));
    }

    @Test
    void reader_withoutTheRole_mayNotWrite() {
        given().header("Authorization", Tokens.reader())
                .contentType("text/markdown")
                .body("# New".getBytes())
                .put(EDITION)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("detail", containsString("editor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml"})
    void stranger_isRefusedBeforeMediaTypeAndSize(String type) {
        given().header("Content-Type", type)
                .body(new byte[(1 << 20) + 1])
                .put(EDITION)
                .then()
                .statusCode(401);
        given().header("Content-Type", type)
                .header("Authorization", Tokens.reader())
                .body("x".getBytes())
                .put(EDITION)
                .then()
                .statusCode(403);
    }

    @Test
    void reading_withAForeignToken_isOpen() {
        given().header("Authorization", Tokens.foreign())
                .get("/api/v1/heads")
                .then()
                .statusCode(200);
    }

    @Test
    void body_overTheBound_isTooLarge_declaredOrInChunks() throws Exception {
        assertTooLarge(HttpRequest.BodyPublishers.ofByteArray(new byte[(1 << 20) + 1]));
        assertTooLarge(
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[(1 << 20) + 1])));
        assertTooLarge(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[6 << 20])));
    }

    @Test
    void body_atTheBound_isLetIn() {
        byte[] document = new byte[1 << 20];
        given().header("Authorization", Tokens.editor())
                .contentType("text/markdown; charset=UTF-8")
                .body(document)
                .put(EDITION)
                .then()
                .statusCode(201);
    }

    @Test
    void longUri_isRefused() {
        given().get("/api/v1/stories?after=" + "a".repeat(5_000))
                .then()
                .statusCode(414)
                .contentType("application/problem+json")
                .body("detail", containsString("4096"));
    }

    @Test
    void largeHeaders_areRefused() {
        given().header("X-Large", "a".repeat(20_000))
                .get("/api/v1/heads")
                .then()
                .statusCode(431)
                .contentType("application/problem+json")
                .body("detail", containsString("16384"));
    }

    private void assertTooLarge(HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(
                        HttpRequest.newBuilder(edition)
                                .PUT(body)
                                .header("Authorization", Tokens.editor())
                                .header("Content-Type", "text/markdown; charset=UTF-8")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(413, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertTrue(answer.body().contains("1048576"), answer.body());
    }
}
