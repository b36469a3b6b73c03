package xyz.rbtfl.entity;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import xyz.rbtfl.wire.checks.TestEditor;

/** What an editor does: sends entities, with a token of this instance. */
public final class Editor {

    private Editor() {}

    public static String token() {
        return TestEditor.token();
    }

    public static RequestSpecification editor() {
        return TestEditor.request();
    }

    public static Response put(String slug, String entity) {
        return editor().contentType("application/json")
                .body(entity.getBytes(StandardCharsets.UTF_8))
                .put("/entities/{slug}", slug);
    }

    public static Response overwrite(String slug, String entity, String ifMatch) {
        return editor().contentType("application/json")
                .header("If-Match", ifMatch)
                .body(entity.getBytes(StandardCharsets.UTF_8))
                .put("/entities/{slug}", slug);
    }

    /** What entities are called in a locale. */
    public static Response labels(String locale, String... slugs) {
        String asked = Arrays.stream(slugs).map(slug -> '"' + slug + '"').collect(Collectors.joining(","));
        return given().contentType("application/json")
                .queryParam("locale", locale)
                .body("{\"slugs\":[" + asked + "]}")
                .post("/labels");
    }

    /** A place with one English label. */
    public static String place(String label) {
        return "{\"kind\":\"place\",\"labels\":{\"en\":\"" + label + "\"}}";
    }
}
