package xyz.rbtfl.web.imports;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xyz.rbtfl.web.archive.MadeArchive;
import xyz.rbtfl.web.fake.Samples;
import xyz.rbtfl.web.fake.Tokens;
import xyz.rbtfl.wire.socket.RawClient;

/** {@code POST /api/v1/imports}. */
@QuarkusTest
@TestProfile(ImportTest.Impatient.class)
class ImportTest {

    private static final String IMPORTS = "/api/v1/imports";
    private static final String TAR = "application/x-tar";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();

    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "rbtfl.import.at-once", "1",
                    "rbtfl.import.patience", "2s",
                    "rbtfl.import.tries", "4",
                    "rbtfl.import.first-pause", "10ms",
                    "rbtfl.edge.body-time", "3s");
        }
    }

    @TestHTTPResource("/")
    URI server;

    private static RequestSpecification editor() {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(TAR, io.restassured.http.ContentType.BINARY)
                                .encodeContentTypeAs("application/gzip", io.restassured.http.ContentType.BINARY)
                                .encodeContentTypeAs("application/zip", io.restassured.http.ContentType.BINARY)))
                .header("Authorization", Tokens.editor());
    }

    private static Response send(String query, String type, byte[] archive) {
        long deadline = System.nanoTime() + PATIENCE;
        Response answer = editor().contentType(type).body(archive).post(IMPORTS + query);
        // the import before ends a moment after its last line
        while (answer.statusCode() == 503 && System.nanoTime() < deadline) {
            answer = editor().contentType(type).body(archive).post(IMPORTS + query);
        }
        return answer;
    }

    private static List<JsonNode> lines(Response answer) {
        answer.then().statusCode(200).contentType(containsString("application/x-ndjson"));
        return answer.asString().lines().map(ImportTest::read).toList();
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }

    /** Each line in short, the last one whole. */
    private static List<String> brief(List<JsonNode> lines) {
        List<String> brief = new ArrayList<>(lines.subList(0, lines.size() - 1).stream()
                .map(line ->
                        line.path("path").asText() + " " + line.path("outcome").asText() + " "
                                + line.path("status").asText())
                .sorted()
                .toList());
        JsonNode last = lines.get(lines.size() - 1);
        brief.add(last.path("complete") + " " + last.path("outcomes"));
        return brief;
    }

    private static MadeArchive all() {
        return new MadeArchive()
                .file("heads/import-tides.json", "{\"names\":{\"en\":\"Import tides\"}}")
                .file("heads/" + Samples.HEAD + ".json", "{}")
                .file("moved/heads/import-tides.json", "{}")
                .file("entities/import-river.json", "{}")
                .file("stories/import-one.en.md", "# One")
                .file("stories/import-broken.en.md", "# Broken")
                .file("stories/" + Samples.STORY + ".en.md", "# Another")
                .file("revisions/stories/import-one.en/1.md", "# One")
                .file("revisions/stories/import-one.en.json", "{}")
                .file("MANIFEST.json", "{\"layout\": 1, \"filter\": {}, \"files\": {}}");
    }

    private static final List<String> TAKEN = List.of(
            "entities/import-river.json created 201",
            "heads/import-tides.json created 201",
            "heads/" + Samples.HEAD + ".json kept 428",
            "moved/heads/import-tides.json created 201",
            "revisions/ skipped 200",
            "stories/import-broken.en.md refused 422",
            "stories/import-one.en.md created 201",
            "stories/" + Samples.STORY + ".en.md kept 428",
            "true {\"created\":4,\"kept\":2,\"refused\":1,\"skipped\":2}");

    @Test
    void files_haveALineEach_inEachForm() {
        List<JsonNode> lines = lines(send("", TAR, all().tar()));
        assertEquals(TAKEN, brief(lines));
        assertEquals(TAKEN, brief(lines(send("", "application/gzip", all().gzip()))));
        assertEquals(
                List.of("heads/import-tides.json created 201", "true {\"created\":1}"),
                brief(lines(send("", "application/zip", MadeArchive.zip(true, "heads/import-tides.json", "{}")))));
        JsonNode broken = lines.stream()
                .filter(line -> line.path("path").asText().contains("broken"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "[{\"code\":\"takes\",\"line\":4,\"column\":2,\"message\":\"Nothing is told.\"}]",
                broken.path("faults").toString());
    }

    @Test
    void overwriting_replaces() {
        List<String> lines = brief(lines(send("?mode=overwrite", TAR, all().tar())));
        assertTrue(lines.contains("stories/" + Samples.STORY + ".en.md updated 200"), lines::toString);
        assertTrue(lines.contains("heads/" + Samples.HEAD + ".json updated 200"), lines::toString);
    }

    @Test
    void mirror_deletesWhatTheArchiveLacks_whereItIsConfirmed() {
        byte[] archive = new MadeArchive()
                .file("stories/" + Samples.STORY + ".en.md", "# Another")
                .tar();
        for (String query : List.of("?mode=mirror", "?mode=mirror&confirm=localhost")) {
            editor().contentType(TAR)
                    .body(archive)
                    .post(IMPORTS + query)
                    .then()
                    .statusCode(400)
                    .body("detail", containsString("confirm=rbtfl.xyz"));
        }
        assertEquals(
                List.of(
                        "stories/lonely-story.fr.md deleted 204",
                        "stories/" + Samples.STORY + ".en.md updated 200",
                        "true {\"deleted\":1,\"updated\":1}"),
                brief(lines(send("?mode=mirror&confirm=rbtfl.xyz&dry_run=true", TAR, archive))));
    }

    @Test
    void mirror_ofWhatIsNotWhole_deletesNothing() {
        byte[] refused = new MadeArchive().file("notes.txt", "?").tar();
        byte[] filtered = new MadeArchive()
                .file("MANIFEST.json", "{\"filter\": {\"head\": [\"a\"]}}")
                .tar();
        byte[] cut = Arrays.copyOf(
                new MadeArchive()
                        .file("stories/import-a.en.md", "# A")
                        .file("stories/import-b.en.md", "# B")
                        .tar(),
                1_200);
        for (byte[] archive : List.of(refused, filtered, cut)) {
            String answer = send("?mode=mirror&confirm=rbtfl.xyz", TAR, archive).asString();
            assertFalse(answer.contains("\"deleted\""), answer);
        }
    }

    @Test
    void fileAtFault_isALine_andTheRestGoesOn() {
        byte[] archive = new MadeArchive()
                .file("../heads/a.json", "{}")
                .special("heads/b.json", (byte) '2')
                .file("notes.txt", "?")
                .file("stories/No Slug.en.md", "# A")
                .file("stories/import-twice.en.md", "# A")
                .file("stories/import-twice.en.md", "# B")
                .file("stories/import-large.en.md", "x".repeat((1 << 20) + 1))
                .file("stories/import-last.en.md", "# A")
                .tar();
        assertEquals(
                List.of(
                        "../heads/a.json refused 422",
                        "heads/b.json refused 422",
                        "notes.txt refused 422",
                        "stories/No Slug.en.md refused 422",
                        "stories/import-large.en.md refused 422",
                        "stories/import-last.en.md created 201",
                        "stories/import-twice.en.md created 201",
                        "stories/import-twice.en.md refused 422",
                        "true {\"created\":2,\"refused\":6}"),
                brief(lines(send("", TAR, archive))));
    }

    @Test
    void archive_thatIsCut_keepsWhatWasWhole_andSaysWhere() {
        byte[] archive = new MadeArchive()
                .file("stories/import-a.en.md", "# A")
                .file("stories/import-b.en.md", "# B".repeat(500))
                .tar();
        List<JsonNode> lines = lines(send("", TAR, Arrays.copyOf(archive, 2_000)));
        assertEquals(List.of("stories/import-a.en.md created 201", "false {\"created\":1}"), brief(lines));
        JsonNode broken = lines.get(1).path("broken");
        assertEquals("stories/import-a.en.md", broken.path("after").asText());
        assertEquals(2_000, broken.path("at").asInt());
        assertTrue(broken.path("detail").asText().startsWith("The archive"), broken::toString);
    }

    @Test
    void service_thatIsAwayForAMoment_isAskedAgain() {
        byte[] archive = new MadeArchive()
                .file("stories/import-a.en.md", "# A")
                .file("stories/restless-story.en.md", "# A")
                .tar();
        assertEquals(
                List.of(
                        "stories/import-a.en.md created 201",
                        "stories/restless-story.en.md created 201",
                        "true {\"created\":2}"),
                brief(lines(send("", TAR, archive))));
    }

    @Test
    void service_thatStaysAway_endsIt_andEachFileIsNamed() {
        MadeArchive archive = new MadeArchive().file("stories/down-story.en.md", "# A");
        for (int i = 0; i < 1_000; i++) {
            archive.file("stories/import-s" + i + ".en.md", "# A");
        }
        List<JsonNode> lines = lines(send("", TAR, archive.tar()));
        List<String> brief = brief(lines);
        assertTrue(brief.contains("stories/down-story.en.md failed 503"), brief::toString);
        JsonNode last = lines.get(lines.size() - 1);
        assertFalse(last.path("complete").asBoolean(true));
        assertTrue(last.path("broken").path("detail").asText().contains("Send the archive again"), last::toString);
        assertTrue(lines.size() < 900, "it went on: " + lines.size());
    }

    @Test
    void manyFiles_allHaveALine() {
        MadeArchive archive = new MadeArchive();
        for (int i = 0; i < 3_000; i++) {
            archive.file("stories/import-many" + i + ".en.md", "# A" + "x".repeat(1_000));
        }
        List<JsonNode> lines = lines(send("", "application/gzip", archive.gzip()));
        assertEquals("true {\"created\":3000}", brief(lines).get(3_000), lines.get(lines.size() - 1)::toString);
        assertEquals(
                3_001,
                lines.stream()
                        .map(line -> line.path("path").asText())
                        .collect(Collectors.toSet())
                        .size());
    }

    @ParameterizedTest
    @CsvSource({
        "?mode=replace, application/x-tar, 400",
        "?dry_run=maybe, application/x-tar, 400",
        "?limit=2, application/x-tar, 400",
        "'', text/plain, 415",
        "'', application/gzip, 415",
        "'', application/zip, 415",
    })
    void question_thatIsNotUnderstood_isRefused(String query, String type, int status) {
        Response answer = send(query, type, all().tar());
        answer.then().statusCode(status).contentType("application/problem+json");
    }

    @Test
    void emptyBody_is400() {
        send("", TAR, new byte[0]).then().statusCode(400).body("detail", containsString("empty"));
    }

    @Test
    void stranger_isRefused_beforeHisBodyIsRead() throws IOException {
        given().contentType(TAR).body(all().tar()).post(IMPORTS).then().statusCode(401);
        given().header("Authorization", Tokens.reader())
                .contentType(TAR)
                .body(all().tar())
                .post(IMPORTS)
                .then()
                .statusCode(403);
        try (RawClient client = new RawClient(server)
                .send("POST /api/v1/imports HTTP/1.1\nHost: a\nContent-Type: application/x-tar\n"
                        + "Content-Length: 1000000000000\n\n")) {
            assertEquals(401, client.answer().status());
        }
    }

    @Test
    void otherMethods_areNotOffered() {
        editor().get(IMPORTS).then().statusCode(405).header("Allow", equalTo("OPTIONS, POST"));
        given().options(IMPORTS).then().statusCode(204).header("Allow", equalTo("OPTIONS, POST"));
    }

    /** Longer than a body may take elsewhere, and while it lasts nobody else gets in. */
    @Test
    void body_thatComesSlowly_isWaitedFor_asLongAsItComes() throws IOException {
        MadeArchive archive = new MadeArchive();
        for (int i = 0; i < 10; i++) {
            archive.file("stories/import-slow" + i + ".en.md", "# A");
        }
        byte[] tar = archive.tar();
        send("", TAR, new MadeArchive().tar());
        try (RawClient client = open(tar.length)) {
            for (int i = 0; i < 5; i++) {
                client.send(Arrays.copyOfRange(tar, i * 1_024, (i + 1) * 1_024));
                if (i == 1) {
                    editor().contentType(TAR)
                            .body(tar)
                            .post(IMPORTS)
                            .then()
                            .statusCode(503)
                            .header("Retry-After", notNullValue());
                }
                client.waitFor(900);
            }
            client.send(Arrays.copyOfRange(tar, 5 * 1_024, tar.length));
            String answer = client.rest();
            assertTrue(answer.contains("{\"created\":10}"), answer);
        }
    }

    @Test
    void body_thatComesNoMore_isGivenUp_andWhatWasWholeIsThere() throws IOException {
        byte[] tar = new MadeArchive()
                .file("stories/import-stalled.en.md", "# A")
                .file("stories/import-never.en.md", "# A")
                .tar();
        send("", TAR, new MadeArchive().tar());
        try (RawClient client = open(tar.length)) {
            client.send(Arrays.copyOf(tar, 1_200));
            String answer = client.rest();
            assertTrue(answer.contains("\"path\":\"stories/import-stalled.en.md\",\"outcome\":\"created\""), answer);
            assertTrue(answer.contains("Nothing more came"), answer);
        }
    }

    @Test
    void whoeverLeaves_freesTheNext() throws IOException {
        byte[] tar = all().tar();
        send("", TAR, new MadeArchive().tar());
        try (RawClient client = open(1_000_000_000)) {
            client.send(Arrays.copyOf(tar, 1_200));
        }
        assertEquals(200, send("", TAR, tar).statusCode());
    }

    private RawClient open(long length) throws IOException {
        return new RawClient(server)
                .send("POST /api/v1/imports HTTP/1.1\nHost: a\nConnection: close\nAuthorization: " + Tokens.editor()
                        + "\nContent-Type: application/x-tar\nContent-Length: " + length + "\n\n");
    }
}
