package xyz.rbtfl.story.story;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static xyz.rbtfl.story.Documents.withHead;
import static xyz.rbtfl.story.Editor.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xyz.rbtfl.story.name.NameSlug;
import xyz.rbtfl.wire.checks.EmbeddedPostgres;

/**
 * What is for machines is the same in every language of the machine: a Persian one writes figures in digits of its own.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class DefaultLocaleTest {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fa-IR", "hi-IN-u-nu-deva", "tr-TR"})
    void lists_areTheSame(String machine) {
        Locale.setDefault(Locale.forLanguageTag(machine));
        String slug = "story-in-" + machine.substring(0, 2);
        put(slug, "en", withHead(slug, "en", "Told in " + machine.substring(0, 2)))
                .then()
                .statusCode(201);
        put(slug + "-too", "en", withHead(slug + "-too", "en", "Retold in " + machine.substring(0, 2)))
                .then()
                .statusCode(201);
        String head = "told-in-" + machine.substring(0, 2);
        given().queryParam("head", head).get("/stories").then().statusCode(200).body("items.slug", is(List.of(slug)));
        given().queryParam("head", head)
                .queryParam("entity", "nobody-at-all")
                .queryParam("mention", "nobody-at-all")
                .queryParam(
                        "after",
                        given().queryParam("limit", 1)
                                .get("/stories")
                                .path("next")
                                .toString())
                .get("/stories")
                .then()
                .statusCode(200);
        given().get("/heads").then().statusCode(200);
        given().get("/entities/nobody-at-all/coverage").then().statusCode(200);
        given().get("/stories/" + slug).then().statusCode(200);
    }

    @Test
    void slug_isTheSame() {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        assertEquals(Optional.of("ikilik-istanbul"), NameSlug.of("IKILIK İSTANBUL"));
    }
}
