package xyz.rbtfl.entity.label;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static xyz.rbtfl.entity.Editor.labels;
import static xyz.rbtfl.entity.Editor.place;
import static xyz.rbtfl.entity.Editor.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xyz.rbtfl.wire.checks.EmbeddedPostgres;

@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class LabelTest {

    @Test
    void labels_areInTheOrderAsked_eachOnce_unknownOnesLeftOut() {
        put("list-b", place("List B")).then().statusCode(201);
        put("list-a", place("List A")).then().statusCode(201);
        labels("en", "list-b", "nobody-knows", "Not a slug", "nul\\u0000", "half\\ud800", "list-a", "list-b")
                .then()
                .statusCode(200)
                .body("items.slug", is(List.of("list-b", "list-a")))
                .body("items.label", is(List.of("List B", "List A")))
                .body("items[0].kind", equalTo("place"))
                .body("items[0].stub", is(false))
                .body("items[0].language", equalTo("en"));
    }

    @Test
    void thousandLongestSlugs_areOneQuestion_andMoreAreRefused() {
        String last = longest(999);
        put(last, place("Last of a thousand")).then().statusCode(201);
        labels("en", longests(1_000)).then().statusCode(200).body("items.slug", is(List.of(last)));
        labels("en", longests(1_001)).then().statusCode(400).body("detail", containsString("1 to 1000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "7",
                "[]",
                "[\"a\"]",
                "{}",
                "{\"slugs\":[]}",
                "{\"slugs\":\"a\"}",
                "{\"slugs\":{\"a\":1}}",
                "{\"slugs\":[\"a\"],\"more\":1}",
                "{\"slugs\":[\"a\"],\"slugs\":[\"b\"]}",
                "{\"slugs\":[\"a\"",
                "{\"slugs\":[\"a\"]} {}"
            })
    void questionThatCannotBeRead_is400(String body) {
        given().contentType("application/json")
                .body(body)
                .post("/labels")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://rbtfl.xyz/problems/bad-request"));
    }

    @Test
    void whatIsNoSlug_isNoLabel() {
        given().contentType("application/json")
                .body("{\"slugs\":[null,7,{},[\"a\"],\"\",\"A\"]}")
                .post("/labels")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void questionThatIsTooLongOrInAnotherForm_isRefused() {
        given().contentType("application/json")
                .body("{\"slugs\":[\"" + "x".repeat(256 * 1024) + "\"]}")
                .post("/labels")
                .then()
                .statusCode(413)
                .body("detail", containsString("262144"));
        given().contentType("text/plain")
                .body("{\"slugs\":[\"a\"]}")
                .post("/labels")
                .then()
                .statusCode(415);
        given().contentType("application/json")
                .body("{\"slugs\":[\"a\"]}")
                .post("/labels?slug=a")
                .then()
                .statusCode(400);
    }

    private static String[] longests(int slugs) {
        return IntStream.range(0, slugs).mapToObj(LabelTest::longest).toArray(String[]::new);
    }

    private static String longest(int number) {
        return "longest-%04d-".formatted(number) + "x".repeat(107);
    }
}
