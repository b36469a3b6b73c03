package xyz.rbtfl.story.intake;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static xyz.rbtfl.story.Documents.full;
import static xyz.rbtfl.story.Documents.plain;
import static xyz.rbtfl.story.Editor.editor;
import static xyz.rbtfl.story.Editor.overwrite;
import static xyz.rbtfl.story.Editor.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.jwt.build.Jwt;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xyz.rbtfl.wire.checks.EmbeddedPostgres;
import xyz.rbtfl.wire.precondition.Hash;

@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class PutEditionTest {

    private static final String EDITION = "/stories/{slug}/editions/{locale}";

    @Test
    void document_sentForTheFirstTime_isCreatedAndComesBackByteForByte() {
        String document = full("put-first");
        put("put-first", "en", document)
                .then()
                .statusCode(201)
                .body("slug", equalTo("put-first"))
                .body("locale", equalTo("en"))
                .body("outcome", equalTo("created"))
                .body("revision", is(1))
                .body("hash", equalTo(Hash.of(document.getBytes(StandardCharsets.UTF_8))))
                .body("warnings", is(List.of()))
                .body("notes", is(List.of()));
        assertArrayEquals(document.getBytes(StandardCharsets.UTF_8), bytes("put-first", "en"));
    }

    @Test
    void document_sentAgain_isUnchangedWhateverThePrecondition() {
        put("put-again", "en", full("put-again")).then().statusCode(201);
        put("put-again", "en", full("put-again"))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("unchanged"))
                .body("revision", is(1));
        editor().contentType("text/markdown")
                .header("If-Match", "\"something else\"")
                .body(full("put-again").getBytes(StandardCharsets.UTF_8))
                .put(EDITION, "put-again", "en")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("unchanged"));
    }

    @Test
    void otherContent_withoutIfMatch_is428AndChangesNothing() {
        put("put-428", "en", plain("put-428", "en", "Before")).then().statusCode(201);
        put("put-428", "en", plain("put-428", "en", "After"))
                .then()
                .statusCode(428)
                .contentType("application/problem+json")
                .body("type", equalTo("https://rbtfl.xyz/problems/precondition-required"));
        assertEquals(plain("put-428", "en", "Before"), new String(bytes("put-428", "en"), StandardCharsets.UTF_8));
    }

    @Test
    void otherContent_withEitherTagOrStar_isUpdated() {
        String hash =
                put("put-tags", "en", plain("put-tags", "en", "One")).jsonPath().getString("hash");
        String second = putMatching("put-tags", "Two", "\"" + hash + "\"")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("updated"))
                .body("revision", is(2))
                .extract()
                .jsonPath()
                .getString("hash");
        putMatching("put-tags", "Three", "\"" + second + ".1.json\"").then().statusCode(412);
        putMatching("put-tags", "Three", "\"" + second + ".2.json\"")
                .then()
                .statusCode(200)
                .body("revision", is(3));
        putMatching("put-tags", "Four", "*").then().statusCode(200).body("revision", is(4));
        putMatching("put-tags", "Five", "\"other\", W/\"x\"").then().statusCode(412);
        putMatching("put-tags", "Six", "W/\"" + hash + "\"").then().statusCode(412);
        putMatching("put-tags", "Seven", "unquoted").then().statusCode(400);
        putMatching("put-tags", "Eight", String.join(",", Collections.nCopies(1_000, "\"\"")))
                .then()
                .statusCode(412);
    }

    @Test
    void ifNoneMatch_whereOtherContentIsStored_is412() {
        put("put-none", "en", plain("put-none", "en", "One")).then().statusCode(201);
        editor().header("If-None-Match", "*")
                .contentType("text/markdown")
                .body(plain("put-none", "en", "Two").getBytes(StandardCharsets.UTF_8))
                .put(EDITION, "put-none", "en")
                .then()
                .statusCode(412);
    }

    @Test
    void ifMatch_inTwoLines_isOneList() {
        String hash = put("put-lines", "en", plain("put-lines", "en", "One"))
                .jsonPath()
                .getString("hash");
        editor().header("If-Match", "\"other\"", "\"" + hash + "\"")
                .contentType("text/markdown")
                .body(plain("put-lines", "en", "Two").getBytes(StandardCharsets.UTF_8))
                .put(EDITION, "put-lines", "en")
                .then()
                .statusCode(200);
    }

    @Test
    void ifMatch_whereNothingIsStored_is412() {
        putMatching("put-nothing", "One", "*").then().statusCode(412);
        given().get(EDITION, "put-nothing", "en").then().statusCode(404);
    }

    @Test
    void dryRun_answersAsAWriteWould_andStoresNothing() {
        editor().contentType("text/markdown")
                .queryParam("dry_run", true)
                .body(plain("put-dry", "en", "Dry").getBytes(StandardCharsets.UTF_8))
                .put(EDITION, "put-dry", "en")
                .then()
                .statusCode(201)
                .body("outcome", equalTo("created"))
                .body("revision", is(1));
        given().get(EDITION, "put-dry", "en").then().statusCode(404);
    }

    @Test
    void repairable_isStoredCanonically_andRefusedWhenStrict() {
        String canonical = plain("put-repair", "en", "Repaired");
        editor().contentType("text/markdown")
                .queryParam("strict", true)
                .body((canonical + "\n").getBytes(StandardCharsets.UTF_8))
                .put(EDITION, "put-repair", "en")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("final-newline"));
        put("put-repair", "en", canonical + "\n")
                .then()
                .statusCode(201)
                .body("warnings.code", is(List.of("final-newline")));
        assertEquals(canonical, new String(bytes("put-repair", "en"), StandardCharsets.UTF_8));
    }

    @Test
    void refused_saysEveryFaultAtOnce_andStoresNothing() {
        String document = plain("put-refused", "en", "Refused")
                .replace("2026-06-01", "2026-6-1")
                .replace("/en/n/", "/zh/n/");
        put("put-refused", "en", document)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("title", equalTo("Refused"))
                .body("errors.code", is(List.of("date", "locale")))
                .body("errors.line", is(List.of(4, 7)));
        given().get(EDITION, "put-refused", "en").then().statusCode(404);
    }

    @Test
    void refusals_comeInTheirOrder() {
        byte[] huge = new byte[(1 << 20) + 1];
        given().contentType("image/png")
                .body(huge)
                .put(EDITION, "put-order", "en")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        given().auth()
                .oauth2(Jwt.issuer("rbtfl").upn("reader").groups("reader").sign())
                .contentType("image/png")
                .body(huge)
                .put(EDITION, "put-order", "en")
                .then()
                .statusCode(403);
        editor().contentType("text/markdown")
                .body(huge)
                .put(EDITION, "put-order", "en")
                .then()
                .statusCode(413)
                .body("detail", startsWith("A body has at most 1048576 bytes"));
        editor().contentType("image/png")
                .body(new byte[3])
                .put(EDITION, "put-order", "en")
                .then()
                .statusCode(415);
        editor().contentType("application/json")
                .header("If-Match", "*")
                .body("{".getBytes())
                .put(EDITION, "put-order", "en")
                .then()
                .statusCode(400);
        editor().contentType("text/markdown")
                .header("If-Match", "\"x\"")
                .body("{".getBytes())
                .put(EDITION, "put-order", "en")
                .then()
                .statusCode(422);
        given().get(EDITION, "put-order", "en").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"editor\": true}", "7", "[7, 8]"})
    void tokenWhoseGroupsAreNoNames_is401(String groups) {
        given().auth()
                .oauth2(Jwt.issuer("rbtfl")
                        .upn("editor")
                        .claim("groups", groups)
                        .sign())
                .contentType("text/markdown")
                .body("{}".getBytes())
                .put(EDITION, "put-foreign", "en")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void tokenOfAnotherInstance_is401() {
        String foreign = Jwt.issuer("rbtfl")
                .upn("editor")
                .groups("editor")
                .sign(EmbeddedPostgres.keys().getPrivate());
        given().auth()
                .oauth2(foreign)
                .contentType("text/markdown")
                .body(plain("put-foreign", "en", "No").getBytes())
                .put(EDITION, "put-foreign", "en")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void json_goesInAsItCameOut() {
        put("put-json", "en", full("put-json")).then().statusCode(201);
        String view = given().accept("application/json")
                .get(EDITION, "put-json", "en")
                .asString();
        editor().contentType("application/json")
                .body(view.getBytes(StandardCharsets.UTF_8))
                .put(EDITION, "put-json", "en")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("unchanged"));
        editor().contentType("application/json")
                .header("If-Match", "*")
                .body(view.replace("The river rises", "The river falls").getBytes(StandardCharsets.UTF_8))
                .put(EDITION, "put-json", "en")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("updated"));
        assertEquals(
                full("put-json").replace("The river rises", "The river falls"),
                new String(bytes("put-json", "en"), StandardCharsets.UTF_8));
    }

    @Test
    void declaredLanguage_isKeptWhenMarkdownFollows() {
        put("put-declared", "en", plain("put-declared", "en", "Kot")).then().statusCode(201);
        String view = given().accept("application/json")
                .get(EDITION, "put-declared", "en")
                .asString();
        String declared = view.replaceFirst("\"languages\":\\{[^}]*}", "\"languages\":{\"headline\":\"pl\"}");
        editor().contentType("application/json")
                .header("If-Match", "*")
                .body(declared.getBytes(StandardCharsets.UTF_8))
                .put(EDITION, "put-declared", "en")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("updated"));
        overwrite("put-declared", "en", plain("put-declared", "en", "Pies"))
                .then()
                .statusCode(200)
                .body("revision", is(3));
        given().accept("application/json")
                .get(EDITION, "put-declared", "en")
                .then()
                .body("languages.headline", equalTo("pl"));
    }

    @Test
    void declaredLanguage_ofAFieldThatIsNotThere_isNoContent() {
        put("put-absent", "en", plain("put-absent", "en", "Plain")).then().statusCode(201);
        String view = given().accept("application/json")
                .get(EDITION, "put-absent", "en")
                .asString();
        String declared = view.replaceFirst("\"languages\":\\{", "\"languages\":{\"summary\":\"pl\",");
        editor().contentType("application/json")
                .body(declared.getBytes(StandardCharsets.UTF_8))
                .put(EDITION, "put-absent", "en")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("unchanged"));
    }

    @Test
    void writersAtOnce_oneWins_theOthersGet412_nothingIsLost() {
        String hash = put("put-race", "en", plain("put-race", "en", "Start"))
                .jsonPath()
                .getString("hash");
        List<Integer> statuses = IntStream.range(0, 8)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> putMatching("put-race", "Writer " + i, "\"" + hash + "\"")
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses::toString);
        assertEquals(7, statuses.stream().filter(status -> status == 412).count(), statuses::toString);
        given().accept("application/json").get(EDITION, "put-race", "en").then().body("revision", is(2));
    }

    @Test
    void creatorsAtOnce_oneWins_theOthersGet412() {
        List<Integer> statuses = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> put("put-create-race", "en", plain("put-create-race", "en", "Creator " + i))
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertEquals(1, statuses.stream().filter(status -> status == 201).count(), statuses::toString);
        // one who looked after the winner's commit saw a stored edition and was asked for If-Match
        assertEquals(
                7,
                statuses.stream()
                        .filter(status -> status == 412 || status == 428)
                        .count(),
                statuses::toString);
    }

    @Test
    void sameDocument_sentByManyAtOnce_isCreatedOnce_andUnchangedForTheOthers() {
        List<Integer> statuses = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> put("put-same-race", "en", full("put-same-race")).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertEquals(List.of(200, 200, 200, 200, 200, 200, 200, 201), statuses);
        given().accept("application/json")
                .get(EDITION, "put-same-race", "en")
                .then()
                .body("revision", is(1));
    }

    // names of one slug need a second round, and writers come to them from both ends
    @Test
    void newNames_thatManyWritersShareInOpposingOrder_areMadeWithoutADeadlock() {
        List<Integer> statuses = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> put(
                                "put-order-" + i, "en", opposing("put-order-" + i, i % 2 == 0))
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertEquals(Collections.nCopies(16, 201), statuses);
    }

    private static String opposing(String slug, boolean forwards) {
        String document = full(slug)
                .replace(
                        "heads: Water and power " + slug,
                        forwards
                                ? "heads: Opposed A, Opposed B · Opposed! A"
                                : "heads: Opposed! A, Opposed B · Opposed A");
        document = document.replace(" · Opposed", ", Opposed");
        String first = forwards ? "Crossed Outlet" : "Crossed-Outlet";
        String second = forwards ? "Crossed-Outlet" : "Crossed Outlet";
        return document.replace("Valley Courier", first)
                .replace("Radio Delta", second)
                .replace("(Lower Valley", forwards ? "(Crossed Region" : "(Crossed-Region")
                .replace("(Upper Valley", forwards ? "(Crossed-Region" : "(Crossed Region")
                .replace("### upstream", forwards ? "### crossed lens" : "### crossed-lens");
    }

    @Test
    void deleted_isGone_andComesBackWithItsRevisionsCountedOn() {
        String hash = put("put-deleted", "en", full("put-deleted")).jsonPath().getString("hash");
        editor().delete(EDITION, "put-deleted", "en").then().statusCode(428);
        editor().header("If-Match", "\"x\"")
                .delete(EDITION, "put-deleted", "en")
                .then()
                .statusCode(412);
        given().header("If-Match", "*")
                .delete(EDITION, "put-deleted", "en")
                .then()
                .statusCode(401);
        editor().header("If-Match", "\"" + hash + "\"")
                .delete(EDITION, "put-deleted", "en")
                .then()
                .statusCode(204);
        given().get(EDITION, "put-deleted", "en").then().statusCode(410);
        given().get("/stories/put-deleted").then().statusCode(410);
        editor().header("If-Match", "*")
                .delete(EDITION, "put-deleted", "en")
                .then()
                .statusCode(410);
        put("put-deleted", "en", full("put-deleted"))
                .then()
                .statusCode(201)
                .body("revision", is(3))
                .body("outcome", equalTo("created"));
        assertArrayEquals(full("put-deleted").getBytes(StandardCharsets.UTF_8), bytes("put-deleted", "en"));
    }

    @Test
    void namesOfOneSlug_areKeptApart() {
        put(
                        "put-names",
                        "en",
                        full("put-names")
                                .replace("(Lower Valley, fr)", "(Lower, Valley, fr)")
                                .replace("2 regions", "3 regions")
                                .replace("(Upper Valley, en)", "(Lower-Valley, en)"))
                .then()
                .statusCode(201);
        given().get("/stories/put-names")
                .then()
                .statusCode(200)
                .body("regions.name", is(List.of("Lower Valley", "Lower-Valley", "Lower, Valley")))
                .body("regions.slug.unique().size()", is(3))
                .body("regions.slug", hasItem("lower-valley"));
    }

    @Test
    void newNamesSentByManyAtOnce_areMadeOnce() {
        List<Integer> statuses = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> put(
                                "put-crowd-" + i,
                                "en",
                                full("put-crowd-" + i)
                                        .replace("Water and power put-crowd-" + i, "A crowded head")
                                        .replace("Valley Courier", "A crowded outlet"))
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertEquals(List.of(201, 201, 201, 201, 201, 201, 201, 201), statuses);
        given().get("/heads/a-crowded-head").then().statusCode(200).body("names.en", equalTo("A crowded head"));
        given().get("/heads/a-crowded-head-2").then().statusCode(404);
    }

    @Test
    void localeNotInCanonicalCase_orTooLong_orNoSlug_is404() {
        put("put-locale", "ZH", plain("put-locale", "ZH", "X")).then().statusCode(404);
        String long36 = "en-x-abcdefgh-abcdefgh-abcdefgh-abcd";
        put("put-locale", long36, plain("put-locale", long36, "X")).then().statusCode(404);
        put("Put_Slug", "en", plain("Put_Slug", "en", "X")).then().statusCode(404);
    }

    private static Response putMatching(String slug, String headline, String ifMatch) {
        return editor().contentType("text/markdown")
                .header("If-Match", ifMatch)
                .body(plain(slug, "en", headline).getBytes(StandardCharsets.UTF_8))
                .put(EDITION, slug, "en");
    }

    private static byte[] bytes(String slug, String locale) {
        return given().accept("text/markdown")
                .get(EDITION, slug, locale)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/markdown"))
                .extract()
                .asByteArray();
    }
}
