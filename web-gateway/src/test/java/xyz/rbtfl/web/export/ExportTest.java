package xyz.rbtfl.web.export;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xyz.rbtfl.web.fake.Samples;
import xyz.rbtfl.web.fake.Tokens;
import xyz.rbtfl.wire.precondition.Hash;

/** {@code /api/v1/export.tar}. */
@QuarkusTest
class ExportTest {

    private static final String EXPORT = "/api/v1/export.tar";
    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();

    @TestHTTPResource(EXPORT)
    URI address;

    private static RequestSpecification editor() {
        return given().config(RestAssuredConfig.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Authorization", Tokens.editor());
    }

    @Test
    void archive_holdsWhatTheServicesSend_withTrueHashes() throws IOException {
        Response answer = editor().get(EXPORT);

        answer.then()
                .statusCode(200)
                .contentType("application/x-tar")
                .header("Cache-Control", equalTo("no-store"))
                .header("Vary", equalTo("Accept-Encoding"))
                .header("Content-Disposition", containsString("rbtfl.tar"))
                .header("Rbtfl-Files", notNullValue());
        Map<String, byte[]> files = UnpackedTar.of(answer.asByteArray());
        assertArrayEquals(Samples.story("edition.en.md"), files.get("stories/" + Samples.STORY + ".en.md"));
        assertTrue(files.containsKey("heads/" + Samples.HEAD + ".json"));
        assertTrue(files.containsKey("entities/" + Samples.ENTITY + ".json"));
        JsonNode manifest = new ObjectMapper().readTree(files.remove("MANIFEST.json"));
        assertEquals(files.size(), manifest.get("files").size());
        files.forEach((path, content) ->
                assertEquals(Hash.of(content), manifest.get("files").get(path).asText(), path));
        assertFalse(manifest.get("cursor").get("story").asText().isEmpty());
        assertFalse(manifest.get("cursor").get("entity").asText().isEmpty());
    }

    @Test
    void archive_askedForAgain_isTheSame_packedOrNot() throws IOException {
        byte[] plain = editor().get(EXPORT).asByteArray();
        Response packed = editor().header("Accept-Encoding", "br, gzip").get(EXPORT);

        packed.then().statusCode(200).header("Content-Encoding", equalTo("gzip"));
        assertArrayEquals(plain, new GZIPInputStream(new ByteArrayInputStream(packed.asByteArray())).readAllBytes());
        editor().header("Accept-Encoding", "gzip;q=0").get(EXPORT).then().header("Content-Encoding", nullValue());
    }

    @Test
    void archive_ofAHead_withRevisions_hasItsStoriesAndTheirEntities() throws IOException {
        Map<String, byte[]> files = UnpackedTar.of(
                editor().get(EXPORT + "?revisions=true&head=" + Samples.HEAD).asByteArray());

        assertTrue(files.containsKey("stories/" + Samples.STORY + ".en.md"), files::toString);
        assertTrue(files.containsKey("revisions/stories/" + Samples.STORY + ".en/1.md"));
        assertTrue(files.containsKey("entities/" + Samples.ENTITY + ".json"));
        assertTrue(files.containsKey("revisions/entities/" + Samples.ENTITY + "/1.json"));
        assertFalse(files.keySet().stream().anyMatch(path -> path.startsWith("wanted/")));
        assertEquals(
                "{\"head\":[\"" + Samples.HEAD + "\"]}",
                new ObjectMapper()
                        .readTree(files.get("MANIFEST.json"))
                        .get("filter")
                        .toString());
    }

    @ParameterizedTest
    @CsvSource({"GET, 401", "HEAD, 401", "OPTIONS, 204", "PUT, 401"})
    void stranger_mayNotExport(String method, int status) {
        assertEquals(status, given().request(method, EXPORT).statusCode());
        assertEquals(
                method.equals("OPTIONS") ? 204 : 403,
                given().header("Authorization", Tokens.reader())
                        .request(method, EXPORT)
                        .statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "?limit=2, limit",
        "?head=No+slug, head",
        "?entity=, entity",
        "?revisions=maybe, revisions",
        "?revisions=true&revisions=false, revisions"
    })
    void question_thatIsNotUnderstood_is400(String query, String named) {
        for (String method : new String[] {"GET", "HEAD"}) {
            Response answer = editor().urlEncodingEnabled(false).request(method, EXPORT + query);
            answer.then().statusCode(400);
            if (method.equals("GET")) {
                answer.then().contentType("application/problem+json").body("detail", containsString("`" + named + "`"));
            }
        }
    }

    @Test
    void head_saysWhatAnArchiveIs_andMakesNone() {
        Response answer = editor().header("Accept-Encoding", "gzip").head(EXPORT);

        answer.then()
                .statusCode(200)
                .contentType("application/x-tar")
                .header("Content-Encoding", equalTo("gzip"))
                .header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void otherForms_areNotOffered() {
        editor().accept("application/zip").get(EXPORT).then().statusCode(406);
        editor().post(EXPORT).then().statusCode(405).header("Allow", equalTo("GET, HEAD, OPTIONS"));
    }

    @Test
    void service_thatBreaksOff_breaksTheConnection_andFreesTheNext() throws Exception {
        HttpResponse<InputStream> answer = open("?head=breaks-off");

        assertEquals(200, answer.statusCode());
        assertThrows(IOException.class, () -> answer.body().readAllBytes());
        assertEquals(200, statusWhenFree());
    }

    @Test
    void export_underWay_isAlone_andWhoeverLeavesItFreesTheNext() throws Exception {
        HttpResponse<InputStream> endless = open("?head=endless");
        assertEquals(1_000_000, endless.body().readNBytes(1_000_000).length);

        editor().get(EXPORT)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("detail", containsString("under way"));
        endless.body().close();

        assertEquals(200, statusWhenFree());
    }

    private HttpResponse<InputStream> open(String query) throws IOException, InterruptedException {
        statusWhenFree();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create(address + query))
                                .header("Authorization", Tokens.editor())
                                .build(),
                        BodyHandlers.ofInputStream());
    }

    /** As soon as the export before has ended, which its caller does not see. */
    private static int statusWhenFree() {
        long deadline = System.nanoTime() + PATIENCE;
        int status = 503;
        while (status == 503 && System.nanoTime() < deadline) {
            status = editor().get(EXPORT).statusCode();
        }
        return status;
    }
}
