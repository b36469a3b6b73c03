package xyz.rbtfl.story.export;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static xyz.rbtfl.story.Documents.full;
import static xyz.rbtfl.story.Documents.plain;
import static xyz.rbtfl.story.Documents.withHead;
import static xyz.rbtfl.story.Editor.editor;
import static xyz.rbtfl.story.Editor.overwrite;
import static xyz.rbtfl.story.Editor.put;
import static xyz.rbtfl.story.Editor.token;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xyz.rbtfl.wire.checks.EmbeddedPostgres;
import xyz.rbtfl.wire.parcel.Parcel;
import xyz.rbtfl.wire.parcel.ParcelReader;

@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class ExportTest {

    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();

    @Test
    void stories_ofAHead_comeWithTheirEditions_andNothingElse() throws IOException {
        name("export-tides", "{\"names\":{\"en\":\"Export tides\",\"fr\":\"Export marées\"}}");
        String english = withHead("export-tides-one", "en", "Export tides");
        String french = withHead("export-tides-one", "fr", "Export marées");
        put("export-tides-one", "en", english).then().statusCode(201);
        put("export-tides-one", "fr", french).then().statusCode(201);
        put("export-tides-gone", "en", withHead("export-tides-gone", "en", "Export tides"));
        editor().header("If-Match", "*").delete("/stories/export-tides-gone/editions/en");
        put("export-tides-not", "en", plain("export-tides-not", "en", "Of no head"))
                .then()
                .statusCode(201);

        Map<String, String> files = export("?head=export-tides");

        assertEquals(
                List.of(
                        Parcel.MOMENT,
                        "heads/export-tides.json",
                        "stories/export-tides-one.en.md",
                        "stories/export-tides-one.fr.md"),
                names(files));
        assertEquals(english, files.get("stories/export-tides-one.en.md"));
        assertEquals(french, files.get("stories/export-tides-one.fr.md"));
    }

    @Test
    void head_hasItsNamesNow_andFormerOnesApart() throws IOException {
        rename("export-moved", "Export first");
        rename("export-moved", "Export second");
        rename("export-moved", "Export third");
        put("export-moved-one", "en", withHead("export-moved-one", "en", "Export first"))
                .then()
                .statusCode(201);

        Map<String, String> files = export("?head=export-moved");

        assertEquals("""
                {
                  "names": {
                    "en": "Export third"
                  }
                }
                """, files.get("heads/export-moved.json"));
        assertEquals("""
                {
                  "names": {
                    "en": [
                      "Export first",
                      "Export second"
                    ]
                  }
                }
                """, files.get("moved/heads/export-moved.json"));
    }

    @Test
    void entities_ofTheStories_areWanted_whetherAboutOrMentioned() throws IOException {
        put("export-wanted", "en", full("export-wanted")).then().statusCode(201);

        Map<String, String> files = export("?entity=river-export-wanted&mention=dam-export-wanted");

        assertEquals(
                List.of(
                        Parcel.MOMENT,
                        "wanted/dam-export-wanted",
                        "wanted/river-export-wanted",
                        "heads/water-and-power-export-wanted.json",
                        "stories/export-wanted.en.md"),
                names(files));
    }

    @Test
    void stories_thatMatchNotAllFilters_areNotThere() throws IOException {
        put("export-both", "en", full("export-both")).then().statusCode(201);

        Map<String, String> files = export("?entity=river-export-both&mention=river-export-both");

        assertEquals(List.of(Parcel.MOMENT), names(files));
        assertEquals(0, JsonPath.from(files.get(Parcel.MOMENT)).getInt("files"));
    }

    @Test
    void revisions_areAdded_whereTheyAreAskedFor() throws IOException {
        String first = withHead("export-revised", "en", "Export revised");
        String second = first.replace("A headline", "Another headline");
        put("export-revised", "en", first).then().statusCode(201);
        overwrite("export-revised", "en", second).then().statusCode(200);
        editor().header("If-Match", "*")
                .delete("/stories/export-revised/editions/en")
                .then()
                .statusCode(204);
        put("export-revised", "en", first).then().statusCode(201);

        Map<String, String> files = export("?head=export-revised&revisions=true");

        String folder = "revisions/stories/export-revised.en";
        assertEquals(first, files.get(folder + "/1.md"));
        assertEquals(second, files.get(folder + "/2.md"));
        assertFalse(files.containsKey(folder + "/3.md"), "a deletion has no document");
        assertEquals(first, files.get(folder + "/4.md"));
        JsonPath history = JsonPath.from(files.get(folder + ".json"));
        assertEquals(List.of(1, 2, 3, 4), history.getList("revisions.number"));
        assertEquals(List.of("created", "updated", "deleted", "created"), history.getList("revisions.kind"));
        assertEquals(JsonPath.from(files.get(Parcel.MOMENT)).getInt("files"), files.size() - 1);
    }

    @Test
    void everything_isThere_eachFileOnce_inOneOrder_twiceTheSame() throws IOException {
        put("export-all", "en", plain("export-all", "en", "Of all")).then().statusCode(201);

        Map<String, String> one = export("");
        Map<String, String> other = export("");

        assertEquals(names(one), names(other));
        assertTrue(one.containsKey("stories/export-all.en.md"));
        List<String> stories =
                names(one).stream().filter(name -> name.startsWith("stories/")).toList();
        assertEquals(stories.size(), count("select count(*) from edition where deleted_at is null"));
        assertEquals(
                count("select count(*) from head"),
                names(one).stream().filter(name -> name.startsWith("heads/")).count());
        assertEquals(JsonPath.from(one.get(Parcel.MOMENT)).getInt("files"), one.size() - 1);
    }

    @Test
    void follower_fromTheCursor_seesWhatCameAfter_andNothingTwice() throws IOException {
        put("export-before", "en", plain("export-before", "en", "Before"))
                .then()
                .statusCode(201);
        String cursor = JsonPath.from(export("?head=none").get(Parcel.MOMENT)).getString("cursor");
        put("export-after", "en", plain("export-after", "en", "After")).then().statusCode(201);

        JsonPath changes = given().get("/changes?limit=1000&after=" + cursor).jsonPath();

        assertEquals(List.of("export-after"), changes.getList("items.story"));
    }

    /** More than the buffers between us hold: the export is under way until it is read. */
    @Test
    void export_underWay_seesOneMoment_holdsNothingBack_andIsAlone() throws Exception {
        String before = withHead("export-zz-held", "en", "Export held");
        put("export-zz-held", "en", before).then().statusCode(201);
        manyMegabytes("export-held", "export-zz-held");

        try (Socket reader = ask("/export?head=export-held")) {
            ParcelReader parcel = answer(reader);
            JsonPath moment =
                    JsonPath.from(new String(parcel.next().orElseThrow().content(), UTF_8));
            String after = before.replace("A headline", "Changed meanwhile");
            overwrite("export-zz-held", "en", after).then().statusCode(200);
            put("export-zz-new", "en", withHead("export-zz-new", "en", "Export held"))
                    .then()
                    .statusCode(201);

            assertEquals(
                    1,
                    count("select count(*) from pg_stat_activity where state <> 'idle'"
                            + " and application_name = 'story-service-exports' and backend_xid is null"));
            // seen by followers at once, though the export goes on
            assertEquals(
                    List.of("export-zz-held", "export-zz-new"),
                    given().get("/changes?limit=1000&after=" + moment.getString("cursor"))
                            .jsonPath()
                            .getList("items.story"));
            editor().get("/export")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .contentType("application/problem+json")
                    .body("detail", containsString("under way"));

            Map<String, String> files = rest(parcel);
            assertEquals(before, files.get("stories/export-zz-held.en.md"));
            assertFalse(files.containsKey("stories/export-zz-new.en.md"));
            assertEquals(moment.getInt("files"), files.size());
        }
        assertEquals(200, statusWhenFree());
    }

    @Test
    void reader_thatGoesAway_freesEverything() throws Exception {
        put("export-zy-left", "en", withHead("export-zy-left", "en", "Export left"))
                .then()
                .statusCode(201);
        manyMegabytes("export-left", "export-zy-left");
        try (Socket reader = ask("/export?head=export-left")) {
            assertEquals(Parcel.MOMENT, answer(reader).next().orElseThrow().path());
            reader.setSoLinger(true, 0);
        }

        assertEquals(200, statusWhenFree());
        assertEquals(0, exportsWhenEnded());
    }

    @Test
    void export_thatTheDatabaseEnds_breaksOff() throws Exception {
        put("export-zx-ended", "en", withHead("export-zx-ended", "en", "Export ended"))
                .then()
                .statusCode(201);
        manyMegabytes("export-ended", "export-zx-ended");
        try (Socket reader = ask("/export?head=export-ended")) {
            ParcelReader parcel = answer(reader);
            parcel.next();
            assertEquals(
                    1,
                    count("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                            + " where application_name = 'story-service-exports'"));

            assertThrows(IOException.class, () -> rest(parcel));
        }
        assertEquals(200, statusWhenFree());
    }

    @Test
    void stranger_mayNotExport() {
        given().get("/export").then().statusCode(401).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"?limit=2, limit", "?head=No%20slug, head", "?revisions=yes, revisions", "?head=, head"})
    void question_thatIsNotUnderstood_is400(String query, String named) {
        editor().urlEncodingEnabled(false)
                .get("/export" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("`" + named + "`"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "POST", "DELETE"})
    void export_isOnlyRead(String method) {
        int status = editor().request(method, "/export").statusCode();
        assertEquals(method.equals("HEAD") ? 200 : 405, status);
    }

    private static void name(String head, String names) {
        boolean isNew = given().get("/heads/" + head).statusCode() == 404;
        editor().contentType("application/json")
                .header(isNew ? "If-None-Match" : "If-Match", "*")
                .body(names.getBytes(UTF_8))
                .put("/heads/" + head)
                .then()
                .statusCode(isNew ? 201 : 200);
    }

    private static void rename(String head, String name) {
        name(head, "{\"names\":{\"en\":\"" + name + "\"}}");
    }

    private static Map<String, String> export(String query) throws IOException {
        byte[] body = editor().get("/export" + query)
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .extract()
                .asByteArray();
        return rest(new ParcelReader(new ByteArrayInputStream(body)));
    }

    private static Map<String, String> rest(ParcelReader parcel) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (Optional<ParcelReader.File> file = parcel.next(); file.isPresent(); file = parcel.next()) {
            String path = file.get().path();
            assertFalse(files.containsKey(path), path);
            files.put(path, new String(file.get().content(), UTF_8));
        }
        return files;
    }

    private static List<String> names(Map<String, String> files) {
        return List.copyOf(files.keySet());
    }

    private static Socket ask(String path) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(16 * 1024);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), RestAssured.port));
        // HTTP/1.0, so that the answer is nothing but the bytes
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.0\r\nHost: localhost\r\nAuthorization: Bearer " + token() + "\r\n\r\n")
                        .getBytes(UTF_8));
        return socket;
    }

    private static ParcelReader answer(Socket socket) throws IOException {
        InputStream stream = new BufferedInputStream(socket.getInputStream());
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) stream.read());
        }
        assertTrue(head.toString().contains(" 200 "), head::toString);
        return new ParcelReader(stream);
    }

    /** As soon as the export before has ended, which its caller does not see. */
    private static int statusWhenFree() {
        long deadline = System.nanoTime() + PATIENCE;
        int status = 503;
        while (status == 503 && System.nanoTime() < deadline) {
            status = editor().get("/export?head=none").statusCode();
        }
        return status;
    }

    // an export has answered a moment before its transaction ends
    private static long exportsWhenEnded() {
        long deadline = System.nanoTime() + PATIENCE;
        long exports = 1;
        while (exports > 0 && System.nanoTime() < deadline) {
            exports = count("select count(*) from pg_stat_activity where state <> 'idle'"
                    + " and application_name = 'story-service-exports'");
        }
        return exports;
    }

    /** Copies an edition under other names, each with a megabyte that does not pack. */
    private static void manyMegabytes(String head, String story) throws SQLException {
        try (Connection connection = EmbeddedPostgres.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into edition (story, locale, type, date, headline, standfirst, takes, lenses, regions,
                        headline_language, standfirst_language, document, view, links, touched,
                        declared, hash, revision,
                        created_at, updated_at)
                    select '%1$s-' || n, locale, type, date, headline, standfirst, takes, lenses, regions,
                        headline_language, standfirst_language,
                        (select convert_to(string_agg(md5(n || '.' || i), ''), 'UTF8')
                         from generate_series(1, 32000) i),
                        view, links, touched, declared, hash, revision, created_at, updated_at
                    from edition, generate_series(100, 123) n where story = '%2$s'
                    """.formatted(head, story));
            statement.execute("""
                    insert into listing (story, kind, tag, date)
                    select '%1$s-' || n, 'head', '%1$s', date '2026-06-01' from generate_series(100, 123) n
                    """.formatted(head));
        }
    }

    private static long count(String sql) {
        try (Connection connection = EmbeddedPostgres.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
