package xyz.rbtfl.wire.checks;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;

/** Who may write, in tests: with a token of the key that {@link EmbeddedPostgres} makes. */
public final class TestEditor {

    private TestEditor() {}

    public static String token() {
        return Jwt.issuer("rbtfl").subject("test").upn("test").groups("editor").sign();
    }

    /** A request with a token, whose {@code Content-Type} is sent as the test says it. */
    public static RequestSpecification request() {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .auth()
                .oauth2(token());
    }
}
