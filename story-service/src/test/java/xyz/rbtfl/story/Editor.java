package xyz.rbtfl.story;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import xyz.rbtfl.wire.checks.TestEditor;

/** What an editor does: sends documents, with a token of this instance. */
public final class Editor {

    private Editor() {}

    public static String token() {
        return TestEditor.token();
    }

    public static RequestSpecification editor() {
        return TestEditor.request();
    }

    public static Response put(String slug, String locale, String document) {
        return editor().contentType("text/markdown")
                .body(document.getBytes(StandardCharsets.UTF_8))
                .put("/stories/{slug}/editions/{locale}", slug, locale);
    }

    public static Response overwrite(String slug, String locale, String document) {
        return editor().contentType("text/markdown")
                .header("If-Match", "*")
                .body(document.getBytes(StandardCharsets.UTF_8))
                .put("/stories/{slug}/editions/{locale}", slug, locale);
    }
}
