package xyz.rbtfl.story;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import java.nio.charset.StandardCharsets;

/** What an editor does: sends documents, with a token of this instance. */
public final class Editor {

    private Editor() {}

    public static String token() {
        return Jwt.issuer("rbtfl").subject("test").upn("test").groups("editor").sign();
    }

    public static RequestSpecification editor() {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .auth()
                .oauth2(token());
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
