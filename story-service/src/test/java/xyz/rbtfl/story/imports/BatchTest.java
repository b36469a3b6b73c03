package xyz.rbtfl.story.imports;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static xyz.rbtfl.story.Documents.plain;
import static xyz.rbtfl.story.Documents.withHead;
import static xyz.rbtfl.story.Editor.editor;
import static xyz.rbtfl.story.Editor.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import xyz.rbtfl.wire.checks.EmbeddedPostgres;
import xyz.rbtfl.wire.parcel.Parcel;

/** {@code POST /batches} and {@code GET /editions}. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class BatchTest {

    private static byte[] parcel(String... files) {
        ByteArrayOutputStream parcel = new ByteArrayOutputStream();
        for (int i = 0; i < files.length; i += 2) {
            parcel.writeBytes(Parcel.file(files[i], files[i + 1].getBytes(UTF_8)));
        }
        parcel.writeBytes(Parcel.end());
        return parcel.toByteArray();
    }

    private static Response send(String query, String... files) {
        return editor().contentType("text/plain").body(parcel(files)).post("/batches" + query);
    }

    @Test
    void files_areEachAnswered_asIfTheyHadComeAlone() {
        put("batch-other", "en", plain("batch-other", "en", "As it was")).then().statusCode(201);
        put("batch-gone", "en", plain("batch-gone", "en", "Gone")).then().statusCode(201);
        editor().header("If-Match", "*")
                .delete("/stories/batch-gone/editions/en")
                .then()
                .statusCode(204);

        Response answer = send(
                "",
                "heads/batch-tides.json",
                "{\"names\":{\"en\":\"Batch tides\"}}",
                "stories/batch-one.en.md",
                withHead("batch-one", "en", "Batch tides"),
                "stories/batch-broken.en.md",
                plain("batch-broken", "en", "Broken").replace("2026-", "2026x"),
                "stories/batch-other.en.md",
                plain("batch-other", "en", "As it is"),
                "stories/batch-gone.en.md",
                plain("batch-gone", "en", "Back again"),
                "batch-nothing.txt",
                "What is this?",
                "stories/batch-one.en.md",
                withHead("batch-one", "en", "Batch tides"));

        answer.then()
                .statusCode(200)
                .body("items.status", contains(201, 201, 422, 428, 410, 422, 200))
                .body(
                        "items.path",
                        contains(
                                "heads/batch-tides.json",
                                "stories/batch-one.en.md",
                                "stories/batch-broken.en.md",
                                "stories/batch-other.en.md",
                                "stories/batch-gone.en.md",
                                "batch-nothing.txt",
                                "stories/batch-one.en.md"))
                .body("items[0].outcome.outcome", equalTo("created"))
                .body("items[1].outcome.outcome", equalTo("created"))
                .body("items[1].problem", nullValue())
                .body("items[2].problem.errors[0].line", equalTo(4))
                .body("items[3].problem.type", equalTo("https://rbtfl.xyz/problems/precondition-required"))
                .body("items[6].outcome.outcome", equalTo("unchanged"));
        given().get("/stories/batch-one?locale=en").then().body("heads.slug", hasItem("batch-tides"));
        given().get("/stories/batch-other?locale=en").then().body("edition.headline", equalTo("As it was"));
    }

    @Test
    void overwriting_replacesWhatThereIs_andBringsBackWhatIsGone() {
        put("batch-over", "en", plain("batch-over", "en", "As it was")).then().statusCode(201);
        put("batch-back", "en", plain("batch-back", "en", "As it was")).then().statusCode(201);
        editor().header("If-Match", "*")
                .delete("/stories/batch-back/editions/en")
                .then()
                .statusCode(204);
        String[] files = {
            "stories/batch-over.en.md",
            plain("batch-over", "en", "As it is"),
            "stories/batch-back.en.md",
            plain("batch-back", "en", "As it is"),
            "stories/batch-new.en.md",
            plain("batch-new", "en", "As it is")
        };

        send("?overwrite=true&dry_run=true", files).then().body("items.status", contains(200, 201, 201));
        given().get("/stories/batch-over?locale=en").then().body("edition.headline", equalTo("As it was"));
        send("?overwrite=true", files).then().body("items.outcome.outcome", contains("updated", "created", "created"));
        send("?overwrite=true", files)
                .then()
                .body("items.outcome.outcome", contains("unchanged", "unchanged", "unchanged"));
        given().get("/stories/batch-over?locale=en").then().body("edition.headline", equalTo("As it is"));
    }

    @Test
    void strict_refusesRepairs() {
        String document = plain("batch-strict", "en", "Strict") + "\n";
        send("?strict=true", "stories/batch-strict.en.md", document).then().body("items.status", contains(422));
        send("", "stories/batch-strict.en.md", document)
                .then()
                .body("items.status", contains(201))
                .body("items[0].outcome.warnings.size()", equalTo(1));
    }

    @Test
    void formerNames_comeBesideThoseThatThereAre_andLeadToTheHead() {
        String former = "{\"names\":{\"en\":[\"Batch first\",\"Batch second\"]}}";
        send("", "moved/heads/batch-former.json", former).then().body("items.status", contains(404));
        send(
                        "",
                        "heads/batch-former.json",
                        "{\"names\":{\"en\":\"Batch third\"}}",
                        "moved/heads/batch-former.json",
                        former,
                        "moved/heads/batch-former.json",
                        former,
                        "stories/batch-former-one.en.md",
                        withHead("batch-former-one", "en", "Batch first"))
                .then()
                .body("items.outcome.outcome", contains("created", "updated", "unchanged", "created"));
        given().get("/heads/batch-former").then().body("names.en", equalTo("Batch third"));
        given().get("/stories/batch-former-one?locale=en").then().body("heads.slug", hasItem("batch-former"));
        send(
                        "",
                        "heads/batch-rival.json",
                        "{\"names\":{\"en\":\"Batch rival\"}}",
                        "moved/heads/batch-rival.json",
                        "{\"names\":{\"en\":[\"Batch second\"]}}",
                        "moved/heads/batch-rival.json",
                        "{\"names\":{\"en\":\"no list\"}}",
                        "moved/heads/batch-rival.json",
                        "{\"names\":{\"EN\":[\" \"]}}")
                .then()
                .body("items.status", contains(201, 409, 422, 422));
    }

    @Test
    void parcel_thatIsNone_is400() {
        editor().contentType("text/plain")
                .body("5 a\nab")
                .post("/batches")
                .then()
                .statusCode(400);
        String[] many = new String[2 * 129];
        for (int i = 0; i < many.length; i++) {
            many[i] = "x" + i;
        }
        send("", many).then().statusCode(400).body("detail", startsWith("A parcel has at most 128"));
        editor().contentType("application/json")
                .body("{}")
                .post("/batches")
                .then()
                .statusCode(415);
    }

    @Test
    void document_ofTheLargestSize_isTaken() {
        String document = plain("batch-large", "en", "Large");
        String large = document + "x".repeat((1 << 20) - document.getBytes(UTF_8).length);
        send("", "stories/batch-large.en.md", large).then().statusCode(200).body("items.status", contains(422));
        send("", "stories/batch-large.en.md", large + "x").then().body("items.status", contains(413));
    }

    @Test
    void stranger_mayNot() {
        given().contentType("text/plain").body(parcel()).post("/batches").then().statusCode(401);
        given().get("/editions").then().statusCode(401);
    }

    @Test
    void editions_areListed_pageByPage() {
        put("batch-listed", "en", plain("batch-listed", "en", "Listed")).then().statusCode(201);
        put("batch-listed", "fr", plain("batch-listed", "fr", "Listed")).then().statusCode(201);
        List<String> names = new ArrayList<>();
        String after = "batch-listec/zh";
        Response page = editor().get("/editions?after=" + after);
        page.then().statusCode(200);
        page.jsonPath().getList("items.slug", String.class).forEach(names::add);
        assertEquals(List.of("batch-listed", "batch-listed"), names.subList(0, 2));
        assertEquals("fr", editor().get("/editions?after=batch-listed/en").path("items[0].locale"));
        assertTrue(editor().get("/editions").<List<String>>path("items.hash").stream()
                .allMatch(hash -> hash.matches("[0-9a-f]{64}")));
        editor().get("/editions?after=x").then().statusCode(400);
    }
}
