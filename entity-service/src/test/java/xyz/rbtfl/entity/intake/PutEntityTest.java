package xyz.rbtfl.entity.intake;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static xyz.rbtfl.entity.Editor.editor;
import static xyz.rbtfl.entity.Editor.overwrite;
import static xyz.rbtfl.entity.Editor.place;
import static xyz.rbtfl.entity.Editor.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xyz.rbtfl.wire.checks.EmbeddedPostgres;

@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class PutEntityTest {

    @Test
    void newEntity_is201_withItsFirstRevision() throws SQLException {
        put("put-new", place("New"))
                .then()
                .statusCode(201)
                .contentType("application/json")
                .body("slug", equalTo("put-new"))
                .body("outcome", equalTo("created"))
                .body("revision", is(1))
                .body("hash", matchesPattern("[0-9a-f]{64}"))
                .body("warnings", hasSize(0))
                .body("notes", hasSize(0));
        assertEquals(List.of("1 created"), revisions("put-new"));
    }

    @Test
    void identicalContent_is200Unchanged_andMakesNoRevision() throws SQLException {
        String sent = "{\"kind\":\"place\",\"labels\":{\"en\":\"Same\",\"fr\":\"Même\"}}";
        String reordered = "{\"aliases\":{},\"labels\":{\"fr\":\"Même\",\"en\":\"Same\"},\"kind\":\"place\"}";
        String hash = put("put-same", sent).path("hash");
        put("put-same", reordered)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("unchanged"))
                .body("revision", is(1))
                .body("hash", equalTo(hash));
        overwrite("put-same", sent, "\"stale\"").then().statusCode(200).body("outcome", equalTo("unchanged"));
        assertEquals(List.of("1 created"), revisions("put-same"));
    }

    @Test
    void whatWasRead_canBeSentBack() {
        put("put-back", "{\"kind\":\"person\",\"labels\":{\"en\":\"Back\"},\"descriptions\":{\"en\":\"One.\"}}")
                .then()
                .statusCode(201);
        put("put-back", given().get("/entities/put-back").asString())
                .then()
                .statusCode(200)
                .body("outcome", equalTo("unchanged"));
    }

    @Test
    void overwriting_needsTheETagOfWhatIsThere() throws SQLException {
        String hash = put("put-over", place("Before")).path("hash");
        put("put-over", place("After"))
                .then()
                .statusCode(428)
                .contentType("application/problem+json")
                .body("type", equalTo("https://rbtfl.xyz/problems/precondition-required"));
        overwrite("put-over", place("After"), "\"stale\"")
                .then()
                .statusCode(412)
                .body("title", equalTo("Changed meanwhile"));
        overwrite("put-over", place("After"), "W/\"" + hash + "\"").then().statusCode(412);
        overwrite("put-over", place("After"), "unquoted").then().statusCode(400);
        overwrite("put-over", place("After"), "\"x\", \"" + hash + "\"")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("updated"))
                .body("revision", is(2));
        overwrite("put-over", place("Last"), "*").then().statusCode(200).body("revision", is(3));
        overwrite("put-nothing", place("Nothing"), "*").then().statusCode(412);
        assertEquals(List.of("1 created", "2 updated", "3 updated"), revisions("put-over"));
    }

    @Test
    void dryRun_answersAsTheWriteWould_andStoresNothing() {
        dryRun("put-dry", place("Dry"), null)
                .then()
                .statusCode(201)
                .body("outcome", equalTo("created"))
                .body("revision", is(1));
        given().get("/entities/put-dry").then().statusCode(404);
        put("put-dry", place("Wet")).then().statusCode(201);
        dryRun("put-dry", place("Dry"), null).then().statusCode(428);
        dryRun("put-dry", place("Dry"), "\"stale\"").then().statusCode(412);
        dryRun("put-dry", place("Dry"), "*")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("updated"))
                .body("revision", is(2));
        given().get("/entities/put-dry").then().body("label", equalTo("Wet"));
    }

    @Test
    void concurrentCreation_hasOneWinner() {
        for (int round = 0; round < 5; round++) {
            String slug = "put-race-" + round;
            List<Integer> statuses = IntStream.range(0, 6)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> put(slug, place("Racer " + i)).statusCode()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .sorted()
                    .toList();
            assertEquals(201, statuses.get(0));
            // one that read after the winner's commit is told to read first
            assertTrue(
                    statuses.stream().skip(1).allMatch(status -> status == 412 || status == 428), statuses.toString());
        }
    }

    @Test
    void sameEntity_sentByManyAtOnce_isCreatedOnce_andUnchangedForTheOthers() throws SQLException {
        for (int round = 0; round < 5; round++) {
            String slug = "put-same-race-" + round;
            List<Integer> statuses = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> put(slug, place("The same")).statusCode()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .sorted()
                    .toList();
            assertEquals(List.of(200, 200, 200, 200, 200, 200, 200, 201), statuses);
            assertEquals(List.of("1 created"), revisions(slug));
        }
    }

    @Test
    void concurrentOverwriting_hasOneWinner_andLosesNothing() throws SQLException {
        String hash = put("put-lost", place("Start")).path("hash");
        List<Integer> statuses = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> overwrite("put-lost", place("Writer " + i), "\"" + hash + "\"")
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertEquals(List.of(200, 412, 412, 412, 412, 412), statuses);
        assertEquals(List.of("1 created", "2 updated"), revisions("put-lost"));
    }

    @Test
    void refusals_comeInTheirOrder() {
        byte[] huge = new byte[256 * 1024 + 1];
        given().contentType("image/png")
                .body(huge)
                .put("/entities/put-order")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        String reader =
                Jwt.issuer("rbtfl").subject("test").upn("test").groups("reader").sign();
        given().auth()
                .oauth2(reader)
                .contentType("image/png")
                .body(huge)
                .put("/entities/put-order")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        editor().contentType("application/json")
                .body(huge)
                .put("/entities/put-order")
                .then()
                .statusCode(413)
                .body("detail", containsString("262144"));
        editor().contentType("image/png")
                .body("{".getBytes())
                .put("/entities/put-order")
                .then()
                .statusCode(415);
        editor().body("{".getBytes())
                .contentType("")
                .put("/entities/put-order")
                .then()
                .statusCode(415);
        put("put-order", place("Order")).then().statusCode(201);
        put("put-order", "{\"kind\":\"place\",\"labels\":{}}").then().statusCode(422);
        put("put-order", "{").then().statusCode(400);
        put("Bad--Slug", place("Slug")).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"editor\": true}", "7", "[7, 8]"})
    void tokenWhoseGroupsAreNoNames_is401(String groups) {
        given().auth()
                .oauth2(Jwt.issuer("rbtfl")
                        .upn("editor")
                        .claim("groups", groups)
                        .sign())
                .contentType("application/json")
                .body("{}".getBytes())
                .put("/entities/put-foreign")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void tokenOfAnotherInstance_is401() {
        String foreign = Jwt.issuer("rbtfl")
                .subject("test")
                .upn("test")
                .groups("editor")
                .sign(EmbeddedPostgres.keys().getPrivate());
        given().auth()
                .oauth2(foreign)
                .contentType("application/json")
                .body(place("Foreign").getBytes())
                .put("/entities/put-foreign")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        String expired = Jwt.issuer("rbtfl")
                .subject("test")
                .upn("test")
                .groups("editor")
                .expiresAt(1)
                .sign();
        given().auth()
                .oauth2(expired)
                .contentType("application/json")
                .body(place("Late").getBytes())
                .put("/entities/put-foreign")
                .then()
                .statusCode(401);
        String issuer = Jwt.issuer("another")
                .subject("test")
                .upn("test")
                .groups("editor")
                .sign();
        given().auth()
                .oauth2(issuer)
                .contentType("application/json")
                .body(place("Other").getBytes())
                .put("/entities/put-foreign")
                .then()
                .statusCode(401);
    }

    @Test
    void whatIsNoJson_is400_andSaysWhere() {
        put("put-json", "{\n  \"kind\": \"place\",,\n}")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("line 2"))
                .body("detail", containsString("column"));
        put("put-json", "{\"kind\":\"place\",\"kind\":\"topic\"}")
                .then()
                .statusCode(400)
                .body("detail", containsString("kind"));
        put("put-json", place("Two") + "{}").then().statusCode(400);
        put("put-json", "").then().statusCode(400);
        put("put-json", "[".repeat(100_000)).then().statusCode(400);
        put("put-json", "[".repeat(1_000) + "]".repeat(1_000))
                .then()
                .statusCode(400)
                .body("detail", containsString("100 deep"));
        put("put-json", "{\"kind\":" + "1".repeat(1_000) + "}").then().statusCode(400);
        put("put-json", "x".repeat(255) + "𝕏").then().statusCode(400);
        editor().contentType("application/json")
                .body(place("Latin é").getBytes(StandardCharsets.ISO_8859_1))
                .put("/entities/put-json")
                .then()
                .statusCode(400)
                .body("detail", containsString("UTF-8"));
    }

    @Test
    void allFaults_areReportedAtOnce() {
        put("put-faults", """
                {"kind":"planet","slug":"other","labels":{"en":" padded","EN-us":"Case","not a tag":"x","fr":7},
                 "aliases":{"en":["Twice","Twice","zero\\u200bwidth"],"fr":"text"},"descriptions":{"en":"two\\nlines"},
                 "wikidata":"Q0","colour":"red"}""")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("https://rbtfl.xyz/problems/refused"))
                .body("title", equalTo("Refused"))
                .body(
                        "errors.collect { it.code + ' ' + it.pointer }",
                        is(List.of(
                                "property /colour",
                                "slug /slug",
                                "kind /kind",
                                "text /labels/en",
                                "language /labels/EN-us",
                                "language /labels/not a tag",
                                "text /labels/fr",
                                "duplicate /aliases/en/1",
                                "invisible /aliases/en/2",
                                "text /aliases/fr",
                                "control /descriptions/en",
                                "wikidata /wikidata")))
                .body("errors[2].expected", equalTo("person, organization, place, event, topic, work, unknown"))
                .body("errors[2].found", equalTo("planet"))
                .body("errors[4].expected", equalTo("en-US"));
        given().get("/entities/put-faults").then().statusCode(404);
    }

    @Test
    void oddTexts_areRefused_eachByItsRule() {
        Stream.of(
                        "text:",
                        "text:  ",
                        "text:x\\u3000",
                        "text:\\u00a0x",
                        "control:a\\u0000b",
                        "control:a\\u0085b",
                        "control:\\ud800x",
                        "control:a\\u2028b",
                        "nfc:e\\u0301",
                        "invisible:a\\u202eb",
                        "invisible:a\\ufeffb",
                        "invisible:\\u2800",
                        "invisible:\\u0301",
                        "invisible:\\ufff9\\ufffb",
                        "invisible:\\u3164",
                        "limit:" + "x".repeat(201))
                .forEach(odd -> put("put-odd", place(odd.substring(odd.indexOf(':') + 1)))
                        .then()
                        .statusCode(422)
                        .body("errors.code", is(List.of(odd.substring(0, odd.indexOf(':')))))
                        .body("errors.pointer", is(List.of("/labels/en"))));
        Stream.of(
                        "میخواهم".replace("میخ", "می\u200Cخ"),
                        "👩\u200D🚀",
                        "x".repeat(200),
                        "𝕏".repeat(200),
                        "Côte d'Ivoire",
                        "<b>&amp;")
                .forEach(fine -> dryRun("put-odd", place(fine), null).then().statusCode(201));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'\\ud800':1}                                     | property | /?",
                "{'a\\u0000b':1}                                    | property | /a\0b",
                "{'slug':'\\ud800'}                                | slug     | /slug",
                "{'slug':1e999}                                     | slug     | /slug",
                "{'slug':[[[[1]]]]}                                 | slug     | /slug",
                "{'kind':'\\udc00'}                                | kind     | /kind",
                "{'kind':'\\u0000'}                                | kind     | /kind",
                "{'labels':{'en':' \\ud800'}}                      | text     | /labels/en",
                "{'labels':{'en':'a\\ud800'}}                      | control  | /labels/en",
                "{'labels':{'en':'a\\udc00\\ud800b'}}             | control  | /labels/en",
                "{'labels':{'\\ud800~/':'x'}}                      | language | /labels/?~0~1",
                "{'labels':{'':'x'}}                                | language | /labels/",
                "{'labels':{'e\\u0000x':1}}                      | language | /labels/e\0x",
                "{'aliases':{'en':['a','\\ud800','\\ud800']}}     | control  | /aliases/en/1",
                "{'aliases':{'en':[null]}}                          | text     | /aliases/en/0",
                "{'aliases':{'en':[12345678901234567890123456789]}} | text     | /aliases/en/0",
                "{'descriptions':{'en':'a\\u0000b'}}               | control  | /descriptions/en",
                "{'wikidata':'Q1\\ud800'}                          | wikidata | /wikidata",
                "{'wikidata':null}                                  | wikidata | /wikidata",
            })
    void whatNoDatabaseOrAnswerCanHold_isRefused_atItsPlace(String json, String code, String pointer) {
        put("put-halves", json.replace('\'', '"'))
                .then()
                .statusCode(422)
                .body("errors.collect { it.code + ' ' + it.pointer }", hasItem(code + " " + pointer));
    }

    @Test
    void languageTag_hasAtMost35Characters() {
        String tag = "en-x-abcdefgh-abcdefgh-abcdefgh-abc";
        assertEquals(35, tag.length());
        String labels = "{\"kind\":\"place\",\"labels\":{\"en\":\"Long tags\",\"" + tag + "%s\":\"Long tags\"}}";
        put("put-long-tag", labels.replace("%s", "d"))
                .then()
                .statusCode(422)
                .body("errors.code", is(List.of("limit")))
                .body("errors.pointer", is(List.of("/labels/" + tag + "d")));
        put("put-long-tag", labels.replace("%s", "")).then().statusCode(201);
    }

    @Test
    void byteOrderMark_isTaken_withAWarning() {
        put("put-bom", "\uFEFF" + place("Marked"))
                .then()
                .statusCode(201)
                .body("warnings.code", is(List.of("bom")))
                .body("warnings.pointer", is(List.of("")));
        put("put-bom", place("Marked"))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("unchanged"))
                .body("warnings", hasSize(0));
        put("put-bom", "\uFEFF\uFEFF" + place("Marked")).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dry_run",
                "dry_run=",
                "dry_run=1",
                "dry_run=yes",
                "dry_run=True",
                "dry_run=false&dry_run=true",
                "dryrun=true",
                "strict=true"
            })
    void queryThatIsNotUnderstood_is400_andStoresNothing(String query) {
        editor().contentType("application/json")
                .urlEncodingEnabled(false)
                .body(place("Asked").getBytes(StandardCharsets.UTF_8))
                .put("/entities/put-query?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("`" + query.split("=")[0] + "`"));
        given().get("/entities/put-query").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Content-Type: */* |",
                "Content-Type: text/json |",
                "Content-Type: application/* |",
                "Content-Type: application/json; charset=iso-8859-1 |",
                "Content-Type: application/json | Content-Encoding: gzip",
                "Content-Type: application/json | Content-Encoding: br",
            })
    void bodyInAnotherForm_is415(String type, String coding) {
        RequestSpecification request = editor().header(
                        "Content-Type", type.substring(14).strip())
                .body(place("Form").getBytes(StandardCharsets.UTF_8));
        (coding == null ? request : request.header("Content-Encoding", coding.substring(18)))
                .put("/entities/put-form")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        given().get("/entities/put-form").then().statusCode(404);
    }

    @Test
    void limits_areNamed() {
        String aliases = IntStream.range(0, 51).mapToObj(i -> "\"a" + i + "\"").collect(joining(","));
        put("put-limits", "{\"kind\":\"work\",\"labels\":{\"en\":\"L\"},\"aliases\":{\"en\":[" + aliases + "]}}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("limit"))
                .body("errors[0].expected", equalTo("at most 50"));
        String languages = IntStream.range(0, 101)
                .mapToObj(i -> "\"en-x-" + i + "\":\"l\"")
                .collect(joining(","));
        put("put-limits", "{\"kind\":\"work\",\"labels\":{" + languages + "}}")
                .then()
                .statusCode(422)
                .body("errors.code", is(List.of("limit")))
                .body("errors[0].pointer", equalTo("/labels"));
        put(
                        "put-limits",
                        "{\"kind\":\"work\",\"labels\":{\"en\":\"L\"},\"descriptions\":{\"en\":\"" + "d".repeat(2_001)
                                + "\"}}")
                .then()
                .statusCode(422)
                .body("errors.code", is(List.of("limit")));
        put("put-limits", "[]").then().statusCode(422).body("errors.pointer", is(List.of("")));
        put("put-limits", "{\"kind\":\"work\"}").then().statusCode(422).body("errors.code", is(List.of("label")));
    }

    private static Response dryRun(String slug, String entity, String ifMatch) {
        var request = editor().contentType("application/json")
                .queryParam("dry_run", true)
                .body(entity.getBytes(StandardCharsets.UTF_8));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put("/entities/{slug}", slug);
    }

    private List<String> revisions(String slug) throws SQLException {
        try (Connection connection = EmbeddedPostgres.connect();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery(
                                "select string_agg(number || ' ' || kind, ',' order by number) from revision where entity = '"
                                        + slug + "'")) {
            rows.next();
            return List.of(rows.getString(1).split(","));
        }
    }
}
