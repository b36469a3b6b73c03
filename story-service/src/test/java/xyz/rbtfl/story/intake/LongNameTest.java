package xyz.rbtfl.story.intake;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static xyz.rbtfl.story.Editor.editor;
import static xyz.rbtfl.story.Editor.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xyz.rbtfl.wire.checks.EmbeddedPostgres;

/** Names as long as they may be, in letters of the most bytes, which nothing compresses: an index holds them. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class LongNameTest {

    private static final int LONGEST = 200;

    @ParameterizedTest
    @CsvSource({"head", "lens", "outlet", "work", "region"})
    void name_asLongAsItMayBe_isTaken_andALongerOneIsRefused(String kind) {
        put("long-" + kind, "en", document(kind, name(kind, LONGEST))).then().statusCode(201);
        given().get("/stories/long-" + kind + "/editions/en").then().statusCode(200);
        put("long-" + kind, "en", document(kind, name(kind, LONGEST + 1)))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("limit"));
    }

    @ParameterizedTest
    @CsvSource({"200, 201", "201, 422"})
    void nameOfAHead_byItself_isBoundedAlike(int letters, int status) {
        String body = "{\"names\":{\"en\":\"" + letters(7 + letters, letters) + "\"}}";
        editor().contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .put("/heads/long-name-" + letters)
                .then()
                .statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({"en, 38", "en, 39", "en, 40", "en, 199", "en, 200"})
    void nameOfAHead_thatEndsInHalfACharacter_isRefusedInJsonThatCanBeRead(String locale, int before) {
        String half = "x".repeat(before) + "\\ud83d" + "x".repeat(before);
        String body = "{\"names\":{\"" + locale + "\":\"" + half + "\",\"" + half + "\":\"x\"},\"" + half + "\":1}";
        editor().contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .put("/heads/half-name")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.size()", equalTo(3))
                .body("errors.code", hasItem("head"));
    }

    private static String document(String kind, String name) {
        return """
                # Names as long as they may be
                > A standfirst in plain English words

                **Meta:** type: story · date: 2026-06-01 · heads: %2$s · 1 takes · 1 lenses · 1 regions

                ## Regional takes (batched by bias / lens)

                ### %3$s
                - **%4$s** (%5$s, en) — A framing.
                  Source: https://example.org/a

                ---
                Canonical: https://rbtfl.xyz/en/n/long-%1$s""".formatted(
                        kind,
                        kind.equals("head") ? name : "Long names",
                        kind.equals("lens") ? name : "on the water",
                        kind.equals("outlet") || kind.equals("work") ? name : "The Quay Post",
                        kind.equals("region") ? name : "Coast");
    }

    /** An outlet and its work share the bound. */
    private static String name(String kind, int length) {
        return kind.equals("work")
                ? letters(length, 100) + " — " + letters(length + 1, length - 103)
                : letters(length + kind.hashCode(), length);
    }

    /** Chinese letters from beyond the first 65,536 characters: four bytes each. */
    private static String letters(int seed, int count) {
        return new Random(seed)
                .ints(count, 0x20000, 0x2A6D0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
