package xyz.rbtfl.local;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an instance has acknowledged, it has after any end. */
class RestartIT {

    private static final Duration FEED_LAG = Duration.ofSeconds(20);
    /** A service that has just started may take longer than the gateway waits, where the machine is busy. */
    private static final Duration FIRST_ANSWER = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private final int port = Port.free();
    private Path seeds;
    private TestInstance instance;

    @BeforeEach
    void start() throws IOException {
        seeds = folder.resolve("seeds");
        Files.createDirectories(seeds.resolve("stories"));
        Files.writeString(
                seeds.resolve("stories/first.en.md"), TestDocument.of("first").text());
        instance = startAgain();
    }

    @AfterEach
    void stop() {
        instance.close();
    }

    @Test
    void parts_killedOneByOne_comeBackWithEveryWrite() {
        for (String part : TestInstance.PARTS) {
            write("before-" + part);
            instance.killPart(part);
            assertKept(TestDocument.of("before-" + part));
        }
    }

    @Test
    void launcher_killed_leavesPartsThatTheNextStartReplaces() {
        write("acknowledged");
        List<ProcessHandle> orphans =
                TestInstance.PARTS.stream().map(instance::part).toList();

        instance.killLauncher();
        assertTrue(orphans.stream().allMatch(ProcessHandle::isAlive));
        instance = startAgain();

        assertTrue(orphans.stream().noneMatch(ProcessHandle::isAlive));
        assertKept(TestDocument.of("acknowledged"));
    }

    @Test
    void everything_killed_comesBackWithEveryWriteAndSendsNoSeedAgain() {
        String tag = "\""
                + TestInstance.json(instance.putEdition(TestDocument.of("first")))
                        .get("hash") + "\"";
        TestDocument edited = TestDocument.of("first").withHeadline("What an editor made of it");
        assertEquals(200, instance.putEdition(edited, "If-Match", tag).statusCode());

        instance.killAll();
        instance = startAgain();

        assertKept(edited);
        assertFalse(instance.output().contains("Loading"), instance.output());
    }

    @Test
    void feeds_followedAcrossARestart_missNothingAndRepeatNothing() {
        await().atMost(FEED_LAG)
                .until(() -> !changes("entity-service", "").get("items").equals(List.of()));
        String story = (String) changes("story-service", "").get("next");
        String entity = (String) changes("entity-service", "").get("next");

        instance.killAll();
        instance = startAgain();
        instance.putEdition(
                TestDocument.of("second").about("Lamp Guild", "The [keepers](/en/entity/lamp-guild) left."));

        await().atMost(FEED_LAG).untilAsserted(() -> {
            assertEquals(List.of("second"), each(changes("story-service", story), "story"));
            assertEquals(List.of("lamp-guild"), each(changes("entity-service", entity), "entity"));
        });
    }

    @Test
    void stop_asked_leavesNoProcess() {
        List<ProcessHandle> all = instance.processes();

        instance.close();

        assertTrue(all.size() > TestInstance.PARTS.size());
        assertTrue(all.stream().noneMatch(ProcessHandle::isAlive));
        assertTrue(instance.output().endsWith("Stopped\n"), instance.output());
    }

    private TestInstance startAgain() {
        return TestInstance.start(folder.resolve("data"), port, seeds.toString());
    }

    /** A page of a service's own feed. */
    private Map<String, Object> changes(String module, String cursor) {
        String after = cursor.isEmpty() ? "" : "?after=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        return TestInstance.json(instance.ask(module, "/changes" + after));
    }

    private static List<?> each(Map<String, Object> page, String member) {
        return ((List<?>) page.get("items"))
                .stream().map(item -> ((Map<?, ?>) item).get(member)).toList();
    }

    private void write(String slug) {
        assertEquals(201, instance.putEdition(TestDocument.of(slug)).statusCode());
    }

    private void assertKept(TestDocument document) {
        await().atMost(FIRST_ANSWER)
                .until(() -> instance.get(document.page() + ".md").statusCode() != 503);
        assertEquals(document.text(), instance.get(document.page() + ".md").body());
    }
}
