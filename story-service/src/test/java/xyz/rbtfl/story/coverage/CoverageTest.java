package xyz.rbtfl.story.coverage;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static xyz.rbtfl.story.Documents.full;
import static xyz.rbtfl.story.Editor.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import xyz.rbtfl.wire.checks.EmbeddedPostgres;

@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class CoverageTest {

    @Test
    void aboutAndMentions_areTwoRelations() {
        put("cover-two", "en", full("cover-two")).then().statusCode(201);
        given().get("/entities/river-cover-two/coverage")
                .then()
                .statusCode(200)
                .body("about.count", is(1))
                .body("about.items.slug", is(List.of("cover-two")))
                .body("mentions.count", is(0));
        given().get("/entities/dam-cover-two/coverage")
                .then()
                .body("about.count", is(0))
                .body("mentions.count", is(1))
                .body("mentions.items[0].story.slug", equalTo("cover-two"))
                .body("mentions.items[0].text", equalTo("great dam"))
                .body(
                        "mentions.items[0].sentence",
                        equalTo("The great dam let water through for the first time in years."));
    }

    @Test
    void formerSlugs_countAsTheEntity() {
        put("cover-old", "en", full("cover-old")).then().statusCode(201);
        put("cover-new", "en", full("cover-new")).then().statusCode(201);
        given().queryParam("also", "river-cover-old")
                .get("/entities/river-cover-new/coverage")
                .then()
                .body("slug", equalTo("river-cover-new"))
                .body("about.items.slug", is(List.of("cover-new", "cover-old")));
    }

    @Test
    void comentioned_areListedTogether_theMostOftenFirst() {
        String one = full("cover-with-1")
                .replace("Entities: River Cover With 1", "Entities: Cover Hub, Cover Friend, Cover Stranger");
        String two = full("cover-with-2").replace("Entities: River Cover With 2", "Entities: Cover Hub, Cover Friend");
        put("cover-with-1", "en", one).then().statusCode(201);
        put("cover-with-2", "en", two).then().statusCode(201);
        given().get("/entities/cover-hub/coverage")
                .then()
                .body("comentioned.slug", is(List.of("cover-friend", "cover-stranger")))
                .body("comentioned.stories", is(List.of(2, 1)));
    }

    @Test
    void unknownEntity_hasNoCoverage() {
        given().get("/entities/cover-nobody/coverage")
                .then()
                .statusCode(200)
                .body("about.count", is(0))
                .body("mentions.items", is(List.of()))
                .body("comentioned", is(List.of()));
    }
}
