package xyz.rbtfl.story;

import static io.restassured.RestAssured.given;
import static xyz.rbtfl.story.Editor.editor;
import static xyz.rbtfl.story.Editor.overwrite;
import static xyz.rbtfl.story.Editor.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import xyz.rbtfl.wire.checks.ContractChecks;
import xyz.rbtfl.wire.checks.EmbeddedPostgres;

/** What callers rely on; see {@link ContractChecks}. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class ContractTest extends ContractChecks {

    private static final String STRIKE = "lumen-strait-ferry-strike-2031";

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

    @Override
    protected RequestSpecification asEditor() {
        return editor();
    }

    @Override
    protected Set<String> moments() {
        return Set.of("createdAt", "updatedAt");
    }

    // how a revision came about is of the moment
    @Override
    protected boolean isSample(String path) {
        boolean isDated = path.matches("revisions/[^/]+/[^/]+[.]json");
        return path.startsWith("wanted/")
                || !isDated && (path.contains("lumen-strait") || path.contains("who-runs-the-strait"));
    }

    private static String sample(String name) throws IOException {
        return Files.readString(CONTRACT.resolve("samples").resolve(name));
    }
}
