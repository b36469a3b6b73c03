package xyz.rbtfl.story;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static xyz.rbtfl.story.Editor.editor;
import static xyz.rbtfl.story.Editor.overwrite;
import static xyz.rbtfl.story.Editor.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import xyz.rbtfl.wire.contract.Answer;
import xyz.rbtfl.wire.contract.Exchange;
import xyz.rbtfl.wire.contract.Exchanges;
import xyz.rbtfl.wire.contract.OpenApi;
import xyz.rbtfl.wire.contract.Question;
import xyz.rbtfl.wire.contract.Recorder;

/**
 * What this service promises its callers, as committed files in {@code contract/}: its OpenAPI document, and exchanges,
 * questions with their answers, which the gateway's tests replay. A live answer that differs is a change of the
 * contract: run with {@code -Dcontract.update=true} to write it down, and look at the difference.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class ContractTest {

    private static final Path CONTRACT = Path.of("contract");
    private static final String STRIKE = "lumen-strait-ferry-strike-2031";
    private static final Exchanges EXCHANGES = Exchanges.read(CONTRACT);
    /** What an answer holds of the moment; the recorded one stays. */
    private static final Set<String> MOMENTS = Set.of("createdAt", "updatedAt");

    @BeforeEach
    void sampleStories() throws IOException {
        put("lumen-strait-before-2030", "en", Documents.dated("lumen-strait-before-2030", "2030-12-31"));
        put("lumen-strait-collision-2031", "en", sample("collision.en.md"));
        editor().contentType("application/json")
                .body("{\"names\":{\"en\":\"Who runs the strait\"}}")
                .put("/heads/who-runs-the-strait");
        editor().contentType("application/json")
                .header("If-Match", "*")
                .body("{\"names\":{\"en\":\"Who runs the strait\",\"zh\":\"谁掌管海峡\"}}".getBytes(StandardCharsets.UTF_8))
                .put("/heads/who-runs-the-strait");
        if (given().get("/stories/" + STRIKE).statusCode() == 404) {
            put(STRIKE, "en", Documents.plain(STRIKE, "en", "Ferry crews halt the Lumen Strait"));
            overwrite(STRIKE, "en", sample("edition.en.md"));
            put(STRIKE, "zh", sample("edition.zh.md"));
        }
    }

    static List<Exchange> exchanges() {
        return EXCHANGES.all();
    }

    @ParameterizedTest
    @MethodSource("exchanges")
    void answer_isTheRecordedOne(Exchange exchange) {
        Recorder recorder = new Recorder(EXCHANGES, MOMENTS);
        assertEquals(List.of(), recorder.differences(exchange, answerTo(exchange.question())));
    }

    private static Answer answerTo(Question question) {
        RequestSpecification request = question.header("Authorization").isPresent() ? editor() : given();
        question.headers().forEach((name, value) -> {
            if (!name.equals("Authorization")) {
                request.header(name, value);
            }
        });
        if (!question.body().isEmpty()) {
            request.body(question.body().getBytes(StandardCharsets.UTF_8));
        }
        Response live = request.urlEncodingEnabled(false).request(question.method(), question.target());
        Map<String, String> headers = live.headers().asList().stream()
                .collect(Collectors.toMap(Header::getName, Header::getValue, (one, other) -> one));
        return new Answer(live.statusCode(), headers, live.asString());
    }

    @Test
    void everyExchange_isWhatTheDocumentSays() {
        OpenApi document = OpenApi.read(CONTRACT.resolve("openapi.yaml"));
        for (Exchange exchange : EXCHANGES.all()) {
            assertEquals(List.of(), document.faults(exchange.question()), exchange::name);
            assertEquals(List.of(), document.faults(exchange.question(), exchange.answer()), exchange::name);
        }
    }

    @Test
    void openApi_isTheCommittedOne() throws IOException {
        assertFile(CONTRACT.resolve("openapi.yaml"), given().get("/openapi").asString());
    }

    private static String sample(String name) throws IOException {
        return Files.readString(CONTRACT.resolve("samples").resolve(name));
    }

    private static void assertFile(Path file, String live) throws IOException {
        if (Boolean.getBoolean("contract.update")) {
            Files.writeString(file, live);
        }
        assertEquals(Files.readString(file), live);
    }
}
