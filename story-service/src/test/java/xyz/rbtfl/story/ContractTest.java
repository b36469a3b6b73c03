package xyz.rbtfl.story;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static xyz.rbtfl.story.Editor.editor;
import static xyz.rbtfl.story.Editor.overwrite;
import static xyz.rbtfl.story.Editor.put;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What this service promises its callers, as committed files in {@code contract/}: its OpenAPI document, and samples of what
 * it answers, which the gateway's tests serve. A live answer that differs is a change of the contract: run with
 * {@code -Dcontract.update=true} to write it down, and look at the difference.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class ContractTest {

    private static final Path CONTRACT = Path.of("contract");
    private static final String STRIKE = "lumen-strait-ferry-strike-2031";
    private static final Pattern TIME = Pattern.compile("(\"(?:createdAt|updatedAt|at)\" ?: \")([^\"]+)(\")");
    private static final ObjectWriter JSON = new ObjectMapper()
            .writer(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                            .withArrayEmptySeparator(""))
                    .withArrayIndenter(new DefaultIndenter()));

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

    @ParameterizedTest
    @CsvSource({
        "story.en.json, /stories/lumen-strait-ferry-strike-2031?locale=en",
        "story.zh.json, /stories/lumen-strait-ferry-strike-2031?locale=zh",
        "stories.en.json, /stories?locale=en&limit=2",
        "stories.zh.json, /stories?locale=zh&limit=2",
        "edition.en.json, /stories/lumen-strait-ferry-strike-2031/editions/en",
        "edition.zh.json, /stories/lumen-strait-ferry-strike-2031/editions/zh",
        "coverage.json, /entities/auberan-government/coverage?locale=en",
        "head.json, /heads/who-runs-the-strait",
        "not-found.json, /stories/nobody-wrote-this",
    })
    void answer_isTheSample(String sample, String path) throws IOException {
        assertSample(sample, given().accept("application/json").get(path).asString());
    }

    @Test
    void refusal_isTheSample() throws IOException {
        String faulty = sample("edition.en.md")
                .replace("2031-04-18 ·", "2031-4-18 ·")
                .replace("  Source: https://gazette.example/ferries/day-nine\n", "");
        assertSample("refused.json", put(STRIKE, "en", faulty).asString());
    }

    @Test
    void outcome_isTheSample() throws IOException {
        String repairable = sample("edition.en.md").replace("5 takes", "6 takes");
        assertSample("outcome.json", put(STRIKE, "en", repairable).asString());
    }

    @Test
    void openApi_isTheCommittedOne() throws IOException {
        assertFile(CONTRACT.resolve("openapi.yaml"), given().get("/openapi").asString());
    }

    private static String sample(String name) throws IOException {
        return Files.readString(CONTRACT.resolve("samples").resolve(name));
    }

    // times are the moment's, and the sample's stay
    private static void assertSample(String name, String live) throws IOException {
        Path file = CONTRACT.resolve("samples").resolve(name);
        List<String> times = Files.exists(file)
                ? TIME.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(2))
                        .toList()
                : List.of();
        int[] next = {0};
        String pretty = JSON.writeValueAsString(new ObjectMapper().readTree(live)) + "\n";
        assertFile(
                file,
                TIME.matcher(pretty)
                        .replaceAll(found -> "$1"
                                + (next[0] < times.size() ? times.get(next[0]++) : "2031-04-18T09:15:30Z") + "$3"));
    }

    private static void assertFile(Path file, String live) throws IOException {
        if (Boolean.getBoolean("contract.update")) {
            Files.writeString(file, live);
        }
        assertEquals(Files.readString(file), live);
    }
}
