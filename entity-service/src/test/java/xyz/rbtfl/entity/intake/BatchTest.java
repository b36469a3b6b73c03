package xyz.rbtfl.entity.intake;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static xyz.rbtfl.entity.Editor.editor;
import static xyz.rbtfl.entity.Editor.place;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;
import xyz.rbtfl.wire.checks.EmbeddedPostgres;
import xyz.rbtfl.wire.parcel.Parcel;

/** {@code POST /batches}. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class BatchTest {

    private static Response send(String query, String... files) {
        ByteArrayOutputStream parcel = new ByteArrayOutputStream();
        for (int i = 0; i < files.length; i += 2) {
            parcel.writeBytes(Parcel.file(files[i], files[i + 1].getBytes(UTF_8)));
        }
        parcel.writeBytes(Parcel.end());
        return editor().contentType("text/plain").body(parcel.toByteArray()).post("/batches" + query);
    }

    @Test
    void entities_areEachAnswered_asIfTheyHadComeAlone() {
        String[] files = {
            "entities/batch-one.json",
            place("Batch one"),
            "entities/batch-broken.json",
            "{\"kind\":\"harbour\"}",
            "entities/batch-none.json",
            "{",
            "stories/batch-one.en.md",
            "# A story",
            "entities/batch-one.json",
            place("Batch one"),
            "entities/batch-one.json",
            place("Batch other")
        };

        send("?dry_run=true", files).then().body("items.status", contains(201, 422, 400, 422, 201, 201));
        given().get("/entities/batch-one").then().statusCode(404);
        send("", files)
                .then()
                .statusCode(200)
                .body("items.status", contains(201, 422, 400, 422, 200, 428))
                .body("items[0].outcome.outcome", equalTo("created"))
                .body("items[1].problem.errors[0].pointer", equalTo("/kind"))
                .body("items[4].outcome.outcome", equalTo("unchanged"));
        send("?overwrite=true", files)
                .then()
                .body("items.status", contains(200, 422, 400, 422, 200, 200))
                .body("items[5].outcome.outcome", equalTo("updated"));
    }

    @Test
    void stranger_mayNot() {
        given().contentType("text/plain")
                .body("0 END\n\n")
                .post("/batches")
                .then()
                .statusCode(401);
    }
}
