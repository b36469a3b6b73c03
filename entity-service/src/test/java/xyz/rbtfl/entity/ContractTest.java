package xyz.rbtfl.entity;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static xyz.rbtfl.entity.Editor.editor;
import static xyz.rbtfl.entity.Editor.overwrite;
import static xyz.rbtfl.entity.Editor.place;
import static xyz.rbtfl.entity.Editor.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final String GOVERNMENT = """
            {"kind":"organization","labels":{"en":"Government of the Auberan Isles","zh":"奥伯群岛政府"},
             "aliases":{"en":["Auberan cabinet","Auberan government"]},
             "descriptions":{"en":"The executive of the Auberan Isles, seated in Port Auber."},"wikidata":"Q4115189"}""";
    /** What an answer holds of the moment; the sample keeps its own. */
    private static final Pattern MOMENT = Pattern.compile("(\"(?:updatedAt|at|cursor|next)\" ?: \")([^\"]+)(\")");

    private static final Exchanges EXCHANGES = Exchanges.read(CONTRACT);
    private static final Set<String> MOMENTS = Set.of("updatedAt");

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @BeforeEach
    void sampleEntities() throws SQLException {
        put("auberan-government", GOVERNMENT);
        put("strait-ferries", place("Strait Ferries Ltd").replace("place", "organization"));
        put("port-auber", place("Port Auber"));
        put("auberan-isles", place("Auberan Isles"));
        try (Connection connection = EmbeddedPostgres.connect()) {
            connection.createStatement().execute("""
                    insert into entity (slug, kind, stub, content, hash, revision, updated_at)
                    values ('seafarers-league', 'unknown', true,
                    '{"kind":"unknown","labels":{},"aliases":{},"descriptions":{}}', repeat('0', 64), 0, now()) on conflict do nothing""");
            connection.createStatement().execute("""
                    insert into sighting (story, locale, entity, language, text) values
                    ('contract', 'en', 'auberan-government', 'en', 'Auberan government'),
                    ('contract', 'en', 'auberan-government', 'en', 'the islands'' government'),
                    ('contract', 'en', 'seafarers-league', 'en', 'Seafarers'' League')
                    on conflict do nothing""");
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
    void changes_areTheSample() throws IOException {
        String cursor = given().queryParam("limit", 1000).get("/changes").path("next");
        put("contract-change", place("Changed"));
        overwrite("contract-change", "{\"kind\":\"place\",\"labels\":{\"en\":\"Changed\"},\"wikidata\":\"Q1\"}", "*");
        JsonNode live = JSON.readTree(given().queryParam("after", cursor)
                .queryParam("limit", 1000)
                .get("/changes")
                .asString());
        ArrayNode items = JSON.createArrayNode();
        live.get("items").forEach(item -> {
            if (item.get("entity").asText().equals("contract-change")) {
                items.add(item);
            }
        });
        assertSample("changes.json", ((ObjectNode) live).set("items", items).toString());
    }

    @Test
    void openApi_isTheCommittedOne() throws IOException {
        assertFile(CONTRACT.resolve("openapi.yaml"), given().get("/openapi").asString());
    }

    private static void assertSample(String name, String live) throws IOException {
        Path file = CONTRACT.resolve("samples").resolve(name);
        List<String> moments = Files.exists(file)
                ? MOMENT.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(2))
                        .toList()
                : List.of();
        int[] next = {0};
        String pretty = JSON.writeValueAsString(JSON.readTree(live)) + "\n";
        assertFile(
                file,
                MOMENT.matcher(pretty)
                        .replaceAll(found -> "$1"
                                + (next[0] < moments.size() ? moments.get(next[0]++) : "2031-04-18T09:15:30Z") + "$3"));
    }

    private static void assertFile(Path file, String live) throws IOException {
        if (Boolean.getBoolean("contract.update")) {
            Files.writeString(file, live);
        }
        assertEquals(Files.readString(file), live);
    }
}
