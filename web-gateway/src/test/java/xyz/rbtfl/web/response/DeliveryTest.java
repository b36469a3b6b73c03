package xyz.rbtfl.web.response;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xyz.rbtfl.web.api.HeldToDocument;
import xyz.rbtfl.web.fake.Samples;

/** How answers leave: tags, packing, headers. */
@QuarkusTest
class DeliveryTest implements HeldToDocument {

    private static final String STORY = "/api/v1/stories/" + Samples.STORY;

    @TestHTTPResource(STORY)
    URI story;

    @Test
    void composedAnswer_isTaggedByItsBytesAndCoding() throws Exception {
        HttpResponse<byte[]> plain = get("identity");
        HttpResponse<byte[]> packed = get("gzip, br");

        assertEquals("gzip", header(packed, "Content-Encoding"));
        assertEquals("", header(plain, "Content-Encoding"));
        assertNotEquals(header(plain, "ETag"), header(packed, "ETag"));
        assertArrayEquals(plain.body(), new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes());
        assertEquals(String.valueOf(packed.body().length), header(packed, "Content-Length"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"gzip;q=0", "br", "gzip;q=0.0, identity", "''"})
    void caller_whoCannotUnpack_getsPlainBytes(String acceptEncoding) throws Exception {
        assertEquals("", header(get(acceptEncoding), "Content-Encoding"));
    }

    @Test
    void caller_whoHasIt_getsNothing() throws Exception {
        String etag = given().header("Accept-Encoding", "gzip").get(STORY).header("ETag");
        given().header("Accept-Encoding", "gzip")
                .header("If-None-Match", "\"other\", " + etag)
                .get(STORY)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(etag))
                .header("Vary", containsString("Accept-Encoding"))
                .header("Content-Encoding", nullValue())
                .body(equalTo(""));
        assertNotEquals(etag, header(get("identity"), "ETag"));
    }

    @Test
    void answer_saysHowItMayBeKept() {
        given().get(STORY)
                .then()
                .header("Cache-Control", equalTo("public, max-age=0, s-maxage=30, stale-while-revalidate=300"));
        given().get("/api/v1/stories/nothing-here").then().statusCode(404).header("Cache-Control", equalTo("no-store"));
    }

    @ParameterizedTest
    @ValueSource(strings = {STORY, "/api/v1/stories/nothing-here", "/api/nowhere", "/openapi"})
    void answer_hasTheUsualHeaders(String path) {
        given().get(path)
                .then()
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("Strict-Transport-Security", "max-age=0")
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("strict-origin-when-cross-origin"))
                .header("Permissions-Policy", containsString("camera=()"))
                .header("Access-Control-Allow-Origin", equalTo("*"));
    }

    private HttpResponse<byte[]> get(String acceptEncoding) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(story)
                                .header("Accept-Encoding", acceptEncoding)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode());
        return answer;
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
