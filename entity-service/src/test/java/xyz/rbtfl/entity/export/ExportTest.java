package xyz.rbtfl.entity.export;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static xyz.rbtfl.entity.Editor.editor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import xyz.rbtfl.wire.checks.EmbeddedPostgres;
import xyz.rbtfl.wire.parcel.Parcel;
import xyz.rbtfl.wire.parcel.ParcelReader;

@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class ExportTest {

    @Test
    void entity_isExportedInItsOneForm_withoutWhatIsEmpty() throws IOException {
        put("export-form", """
                {"wikidata": "Q1", "descriptions": {}, "labels": {"zh": "形", "ar": "شكل", "en": "Form"}, "kind": "topic",
                 "aliases": {"en": ["Shape", "Figure"]}}""", "If-None-Match");

        assertEquals("""
                {
                  "kind": "topic",
                  "labels": {
                    "ar": "شكل",
                    "en": "Form",
                    "zh": "形"
                  },
                  "aliases": {
                    "en": [
                      "Shape",
                      "Figure"
                    ]
                  },
                  "wikidata": "Q1"
                }
                """, export("").get("entities/export-form.json"));
    }

    @Test
    void exported_sentAgain_isUnchanged() throws IOException {
        put("export-again", "{\"kind\":\"place\",\"labels\":{\"en\":\"Again\"}}", "If-None-Match");

        editor().contentType("application/json")
                .body(export("").get("entities/export-again.json").getBytes(UTF_8))
                .put("/entities/export-again")
                .then()
                .statusCode(200)
                .body("outcome", containsString("unchanged"));
    }

    @Test
    void revisions_standBehindTheirEntity_whereTheyAreAskedFor() throws IOException {
        put("export-old", "{\"kind\":\"place\",\"labels\":{\"en\":\"Before\"}}", "If-None-Match");
        put("export-old", "{\"kind\":\"place\",\"labels\":{\"en\":\"After\"}}", "If-Match");
        put("export-old-town", "{\"kind\":\"place\",\"labels\":{\"en\":\"Town\"}}", "If-None-Match");

        Map<String, String> files = export("?revisions=true");

        List<String> names = files.keySet().stream()
                .filter(name -> name.contains("entities/export-old"))
                .toList();
        assertEquals(
                List.of(
                        "entities/export-old.json",
                        "revisions/entities/export-old.json",
                        "revisions/entities/export-old/1.json",
                        "revisions/entities/export-old/2.json",
                        "entities/export-old-town.json",
                        "revisions/entities/export-old-town.json",
                        "revisions/entities/export-old-town/1.json"),
                names);
        assertTrue(files.get("revisions/entities/export-old/1.json").contains("Before"));
        assertTrue(files.get("entities/export-old.json").contains("After"));
        JsonPath history = JsonPath.from(files.get("revisions/entities/export-old.json"));
        assertEquals(List.of("created", "updated"), history.getList("revisions.kind"));
        assertEquals(JsonPath.from(files.get(Parcel.MOMENT)).getInt("files"), files.size() - 1);
        assertFalse(export("").keySet().stream().anyMatch(name -> name.startsWith("revisions/")));
    }

    @Test
    void stub_isNotExported() throws IOException, SQLException {
        try (Connection connection = EmbeddedPostgres.connect()) {
            connection.createStatement().execute("""
                    insert into entity (slug, kind, stub, content, hash, revision, updated_at)
                    values ('export-stub', 'unknown', true, '{}', repeat('0', 64), 0, now())
                    """);
        }

        assertFalse(export("?revisions=true").keySet().stream().anyMatch(name -> name.contains("export-stub")));
    }

    @Test
    void follower_fromTheCursor_seesWhatCameAfter_andNothingElse() throws IOException {
        put("export-before", "{\"kind\":\"place\",\"labels\":{\"en\":\"Before\"}}", "If-None-Match");
        String cursor = JsonPath.from(export("").get(Parcel.MOMENT)).getString("cursor");
        put("export-after", "{\"kind\":\"place\",\"labels\":{\"en\":\"After\"}}", "If-None-Match");

        String changes = given().get("/changes?limit=1000&after=" + cursor).asString();

        assertTrue(changes.contains("export-after"), changes);
        assertFalse(changes.contains("export-before"), changes);
    }

    @Test
    void stranger_mayNotExport_andWhatIsNotUnderstoodIs400() {
        given().get("/export").then().statusCode(401).contentType("application/problem+json");
        editor().get("/export?head=tides").then().statusCode(400).body("detail", containsString("`head`"));
    }

    private static void put(String slug, String content, String condition) {
        int status = editor().contentType("application/json")
                .header(condition, "*")
                .body(content.getBytes(UTF_8))
                .put("/entities/" + slug)
                .statusCode();
        assertEquals(condition.equals("If-Match") ? 200 : 201, status);
    }

    private static Map<String, String> export(String query) throws IOException {
        byte[] body = editor().get("/export" + query)
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .extract()
                .asByteArray();
        ParcelReader parcel = new ParcelReader(new ByteArrayInputStream(body));
        Map<String, String> files = new LinkedHashMap<>();
        for (Optional<ParcelReader.File> file = parcel.next(); file.isPresent(); file = parcel.next()) {
            files.put(file.get().path(), new String(file.get().content(), UTF_8));
        }
        return files;
    }
}
