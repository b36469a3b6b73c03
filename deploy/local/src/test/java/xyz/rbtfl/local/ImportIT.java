package xyz.rbtfl.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/local/import} over a whole instance that was empty. */
class ImportIT {

    private static final Path SEEDS = TestInstance.ROOT.resolve("seeds");
    private static final String CURSOR = "(?s)\"cursor\": \\{.*?\\},";

    @TempDir
    private static Path folder;

    private static TestInstance instance;

    @BeforeAll
    static void start() {
        instance = TestInstance.start(folder.resolve("data"), Port.free(), "none");
    }

    @AfterAll
    static void stop() {
        instance.close();
    }

    /** How a run went. */
    private record Run(int status, String output) {

        String lastLine() {
            return output.lines().reduce("", (before, line) -> line);
        }
    }

    @Test
    void export_thatIsImported_isExportedTheSame_formerNamesToo() throws Exception {
        try (TestInstance first = TestInstance.start(folder.resolve("first"), Port.free(), SEEDS.toString())) {
            String head = "/api/v1/heads/far-waters-of-import";
            assertEquals(
                    201,
                    first.putJson(head, "{\"names\":{\"en\":\"Far waters of import\"}}")
                            .statusCode());
            assertEquals(
                    200,
                    first.putJson(head, "{\"names\":{\"en\":\"Farther waters\"}}", "If-Match", "*")
                            .statusCode());
            assertEquals(0, export(first, "first.tgz").status());
        }
        try (TestInstance empty = TestInstance.start(folder.resolve("second"), Port.free(), "none")) {
            Run run = run(empty, folder.resolve("first.tgz").toString());
            assertEquals(0, run.status(), run.output());
            assertEquals(0, export(empty, "second.tgz").status());
            Run again = run(empty, folder.resolve("first.tgz").toString());
            assertFalse(again.lastLine().contains("created"), again.output());
            assertTrue(again.lastLine().contains("unchanged"), again.output());
        }

        Map<String, String> first = unpacked("first.tgz");
        Map<String, String> second = unpacked("second.tgz");
        assertTrue(first.containsKey("moved/heads/far-waters-of-import.json"));
        assertEquals(List.copyOf(first.keySet()), List.copyOf(second.keySet()));
        assertEquals(
                first.remove("MANIFEST.json").replaceFirst(CURSOR, ""),
                second.remove("MANIFEST.json").replaceFirst(CURSOR, ""));
        assertEquals(first, second);
    }

    @Test
    void folder_isTaken_andWhatIsRefusedIsListedWithTheReason() throws Exception {
        Path sent = Files.createDirectories(folder.resolve("sent/stories")).getParent();
        TestDocument good = TestDocument.of("import-good");
        Files.writeString(sent.resolve("stories/import-good.en.md"), good.text());
        Files.writeString(
                sent.resolve("stories/import-broken.en.md"),
                TestDocument.of("import-broken").text().replace("2026-03-01", "2026-02-30"));

        Run dry = run(instance, "--dry-run", sent.toString());
        assertEquals(404, instance.get(good.path()).statusCode());
        Run run = run(instance, sent.toString());

        assertTrue(dry.lastLine().endsWith("1 created, 1 refused"), dry.output());
        assertEquals(1, run.status());
        assertTrue(run.output().contains("stories/import-broken.en.md:4:"), run.output());
        assertTrue(run.lastLine().endsWith("1 created, 1 refused"), run.output());
        assertEquals(good.text(), instance.get(good.page() + ".md").body());
    }

    @Test
    void editorsWork_isKept_orReplaced_asIsWished() throws Exception {
        Path sent = Files.createDirectories(folder.resolve("modes/stories")).getParent();
        TestDocument story = TestDocument.of("import-modes");
        Files.writeString(sent.resolve("stories/import-modes.en.md"), story.text());
        assertEquals(0, run(instance, sent.toString()).status());
        TestDocument better = story.withHeadline("What an editor made of it");
        assertEquals(200, instance.putEdition(better, "If-Match", "*").statusCode());

        Run kept = run(instance, sent.toString());
        assertEquals(0, kept.status());
        assertTrue(kept.lastLine().endsWith("1 kept"), kept.output());
        assertEquals(better.text(), instance.get(story.page() + ".md").body());

        Run replaced = run(instance, "--mode", "overwrite", sent.toString());
        assertTrue(replaced.lastLine().endsWith("1 updated"), replaced.output());
        assertEquals(story.text(), instance.get(story.page() + ".md").body());
    }

    /** The database goes away in the middle: nothing is half stored, and all comes in at last. */
    @Test
    void database_thatIsStartedAgainInTheMiddle_costsAWait_orTheSameCommandAgain() throws Exception {
        Path sent = Files.createDirectories(folder.resolve("many/stories")).getParent();
        int stories = 600;
        for (int i = 0; i < stories; i++) {
            Files.writeString(
                    sent.resolve("stories/import-many-" + i + ".en.md"),
                    TestDocument.of("import-many-" + i).text());
        }
        Process running = command(instance, sent.toString());
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() -> instance.get("/api/v1/stories?limit=1").body().contains("import-many-"));
        instance.killPart(Database.NAME);
        String output = new String(running.getInputStream().readAllBytes(), UTF_8);
        int status = running.waitFor();
        assertTrue(status == 0 || output.contains("failed") || output.contains("Not all was imported"), output);

        Run again = run(instance, sent.toString());
        assertEquals(0, again.status(), output + again.output());
        assertEquals(
                stories,
                List.of(again.lastLine().split("[:,] ")).stream()
                        .filter(part -> part.endsWith("created") || part.endsWith("unchanged"))
                        .mapToInt(part -> Integer.parseInt(part.split(" ")[0]))
                        .sum(),
                again.output());
    }

    @Test
    void import_askedWrongly_saysHow_andWithoutAToken_why() throws Exception {
        assertEquals(2, run(instance, "--nonsense").status());
        assertEquals(1, run(instance, folder.resolve("no/such.tar").toString()).status());
        Path empty = Files.createDirectories(folder.resolve("empty"));
        ProcessBuilder process = TestInstance.java("-cp", "target/local.jar", Import.class.getName(), empty.toString());
        process.environment().putAll(Map.of("RBTFL_URL", instance.uri("").toString(), "RBTFL_TOKEN", "no-token"));
        Process running = process.start();
        String output = new String(running.getInputStream().readAllBytes(), UTF_8);
        assertEquals(1, running.waitFor());
        assertTrue(output.contains("401"), output);
    }

    @Test
    void tar_ofFiles_isWhole_andSaysHowFarItIs() throws Exception {
        List<LayoutFile> seeds = LayoutFile.in(SEEDS);
        List<Integer> said = new ArrayList<>();
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new FolderTar(seeds, said::add))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                files.put(entry.getName(), tar.readAllBytes());
            }
        }
        assertEquals(seeds.stream().map(LayoutFile::name).collect(Collectors.toList()), List.copyOf(files.keySet()));
        for (LayoutFile seed : seeds) {
            assertArrayEquals(seed.body(), files.get(seed.name()));
        }
        assertEquals(seeds.size(), said.size());
    }

    private static Map<String, String> unpacked(String name) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (InputStream file = new BufferedInputStream(Files.newInputStream(folder.resolve(name)));
                TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                files.put(entry.getName(), new String(tar.readAllBytes(), UTF_8));
            }
        }
        return files;
    }

    private static Run export(TestInstance from, String name) throws Exception {
        return ended(start(from, Export.class, folder.resolve(name).toString()));
    }

    private static Run run(TestInstance into, String... arguments) throws Exception {
        return ended(command(into, arguments));
    }

    private static Process command(TestInstance into, String... arguments) throws IOException {
        return start(into, Import.class, arguments);
    }

    private static Process start(TestInstance of, Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("-cp", "target/local.jar", program.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder process = TestInstance.java(command.toArray(String[]::new));
        process.environment()
                .putAll(Map.of(
                        "RBTFL_URL",
                        of.uri("").toString(),
                        "RBTFL_DATA",
                        of.data().toString()));
        return process.start();
    }

    private static Run ended(Process running) throws Exception {
        String output = new String(running.getInputStream().readAllBytes(), UTF_8);
        return new Run(running.waitFor(), output);
    }
}
