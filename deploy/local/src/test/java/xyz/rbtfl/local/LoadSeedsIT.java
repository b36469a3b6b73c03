package xyz.rbtfl.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seeds that another process sends, as a cluster's job does: it remembers nothing from one run to the next. */
class LoadSeedsIT {

    private static final String ENTITY = "{\"kind\":\"place\",\"labels\":{\"en\":\"%s\"}}";

    @TempDir
    private static Path folder;

    private static TestInstance instance;

    @TempDir
    private Path seeds;

    @BeforeAll
    static void start() {
        instance = TestInstance.start(folder.resolve("data"), Port.free(), "none");
    }

    @AfterAll
    static void stop() {
        instance.close();
    }

    /** How a run went. */
    private record Run(int status, String output) {}

    @BeforeEach
    void makeFolders() throws IOException {
        for (String kind : new String[] {"heads", "entities", "stories"}) {
            Files.createDirectory(seeds.resolve(kind));
        }
    }

    @Test
    void seeds_sentAgain_leaveWhatEditorsDid() throws Exception {
        Files.writeString(seeds.resolve("heads/waters-of-left.json"), "{\"names\":{\"en\":\"Waters of left\"}}");
        Files.writeString(seeds.resolve("entities/quay-authority.json"), ENTITY.formatted("The quay"));
        TestDocument left = story("left");
        TestDocument edited = story("edited");
        TestDocument deleted = story("deleted");
        assertEquals("Seeds: 5 loaded, 0 kept as an editor left them, 0 refused", lastLine(load()));

        TestDocument better = edited.withHeadline("What an editor made of it");
        assertEquals(200, instance.putEdition(better, "If-Match", "*").statusCode());
        assertEquals(204, instance.delete(deleted.path(), "If-Match", "*").statusCode());
        assertEquals(
                200,
                instance.putJson("/api/v1/entities/quay-authority", ENTITY.formatted("The wharf"), "If-Match", "*")
                        .statusCode());
        Run again = load();

        assertEquals("Seeds: 2 loaded, 3 kept as an editor left them, 0 refused", lastLine(again));
        assertEquals(0, again.status());
        assertEquals(left.text(), instance.get(left.page() + ".md").body());
        assertEquals(better.text(), instance.get(better.page() + ".md").body());
        assertEquals(410, instance.get(deleted.path()).statusCode());
        assertTrue(instance.get("/api/v1/entities/quay-authority").body().contains("The wharf"));
    }

    @Test
    void seeds_oneRefused_endWithAStatusThatSaysSo() throws Exception {
        TestDocument good = story("good");
        Files.writeString(seeds.resolve("stories/broken.en.md"), good.text().replace("2026-03-01", "2026-02-30"));

        Run run = load();

        assertEquals("Seeds: 1 loaded, 0 kept as an editor left them, 1 refused", lastLine(run));
        assertTrue(run.output().contains("broken.en.md:4:"), run.output());
        assertEquals(1, run.status());
    }

    @Test
    void seeds_withoutAKey_areNotSent() throws Exception {
        Run run = load(Map.of("RBTFL_TOKEN_KEY", ""));

        assertEquals("RBTFL_TOKEN_KEY is not set: seeds are sent with a token", lastLine(run));
        assertEquals(1, run.status());
    }

    private TestDocument story(String slug) throws IOException {
        TestDocument document = TestDocument.of(slug);
        Files.writeString(seeds.resolve("stories/" + slug + ".en.md"), document.text());
        return document;
    }

    private static String lastLine(Run run) {
        return run.output().lines().reduce("", (before, line) -> line);
    }

    private Run load() throws Exception {
        return load(Map.of());
    }

    private Run load(Map<String, String> changed) throws Exception {
        ProcessBuilder command = TestInstance.java("-cp", "target/local.jar", LoadSeeds.class.getName());
        command.environment()
                .putAll(Map.of(
                        "RBTFL_GATEWAY", instance.uri("/").toString(),
                        "RBTFL_SEEDS", seeds.toString(),
                        "RBTFL_TOKEN_KEY", Files.readString(instance.data().resolve("secrets/token-key.pem"))));
        command.environment().putAll(changed);
        Process process = command.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }
}
