package xyz.rbtfl.entity;

import static io.restassured.RestAssured.given;
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
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xyz.rbtfl.wire.checks.ContractChecks;
import xyz.rbtfl.wire.checks.EmbeddedPostgres;

/** What callers rely on; see {@link ContractChecks}. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class ContractTest extends ContractChecks {

    private static final String GOVERNMENT = """
            {"kind":"organization","labels":{"en":"Government of the Auberan Isles","zh":"奥伯群岛政府"},
             "aliases":{"en":["Auberan cabinet","Auberan government"]},
             "descriptions":{"en":"The executive of the Auberan Isles, seated in Port Auber."},"wikidata":"Q4115189"}""";
    /** What an answer holds of the moment; the sample keeps its own. */
    private static final Pattern MOMENT = Pattern.compile("(\"(?:updatedAt|at|cursor|next)\" ?: \")([^\"]+)(\")");

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

    @Override
    protected RequestSpecification asEditor() {
        return editor();
    }

    @Override
    protected Set<String> moments() {
        return Set.of("updatedAt");
    }

    // how a revision came about is of the moment
    @Override
    protected boolean isSample(String path) {
        boolean isDated = path.matches("revisions/[^/]+/[^/]+[.]json");
        return !isDated && path.matches(".*/(auberan-|port-auber|strait-ferries).*");
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
}
