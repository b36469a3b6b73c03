package xyz.rbtfl.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jose4j.json.JsonUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/local/export} over a whole instance with the seeds. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExportIT {

    private static final Path SEEDS = TestInstance.ROOT.resolve("seeds");
    private static final String CURSOR = "(?s)\"cursor\": \\{.*?\\},";

    @TempDir
    private static Path folder;

    private static TestInstance instance;

    @BeforeAll
    static void start() {
        instance = TestInstance.start(folder.resolve("data"), Port.free(), SEEDS.toString());
    }

    @AfterAll
    static void stop() {
        instance.close();
    }

    /** How a run went. */
    private record Run(int status, String output) {}

    @Test
    @Order(1)
    void archive_ofTheSeeds_holdsTheirBytes_andNothingElse() throws Exception {
        Run run = export(instance, "seeds.tar");

        assertEquals(0, run.status(), run.output());
        Map<String, String> files = unpacked("seeds.tar");
        String manifest = files.remove("MANIFEST.json");
        assertEquals(seeds(), new TreeMap<>(files));
        assertTrue(run.output().contains("Exported " + (files.size() + 1) + " files"), run.output());
        Map<String, Object> listed = JsonUtil.parseJson(manifest);
        assertEquals(files.keySet(), ((Map<?, ?>) listed.get("files")).keySet());
        assertFalse(Files.exists(folder.resolve("seeds.tar.part")));
    }

    @Test
    @Order(2)
    void archive_sentToAnEmptyInstance_comesBackAsItWas() throws Exception {
        export(instance, "first.tgz");
        Map<String, String> first = unpacked("first.tgz");
        Path there = folder.resolve("unpacked");
        for (Map.Entry<String, String> file : first.entrySet()) {
            Path path = there.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        try (TestInstance empty = TestInstance.start(folder.resolve("other-data"), Port.free(), there.toString())) {
            assertEquals(0, export(empty, "second.tgz").status());
        }

        Map<String, String> second = unpacked("second.tgz");
        assertEquals(List.copyOf(first.keySet()), List.copyOf(second.keySet()));
        assertEquals(
                first.remove("MANIFEST.json").replaceFirst(CURSOR, ""),
                second.remove("MANIFEST.json").replaceFirst(CURSOR, ""));
        assertEquals(first, second);
    }

    @Test
    @Order(3)
    void archive_ofOneHead_holdsItsStories_whateverTheLengthOfTheirNames() throws Exception {
        TestDocument story =
                TestDocument.of("far-" + "ferry-".repeat(18) + "waiting").withHead("Far waters");
        assertEquals(201, instance.putEdition(story).statusCode());

        Run run = export(instance, "head.tar", "--revisions", "--head", "far-waters");

        assertEquals(0, run.status(), run.output());
        Map<String, String> files = unpacked("head.tar");
        assertEquals(story.text(), files.get("stories/" + story.slug() + ".en.md"), files::toString);
        assertEquals(story.text(), files.get("revisions/stories/" + story.slug() + ".en/1.md"));
        assertEquals(
                1,
                files.keySet().stream()
                        .filter(path -> path.startsWith("stories/"))
                        .count());
    }

    @Test
    void export_thatIsRefused_saysWhy_andLeavesTheFileAsItWas() throws Exception {
        Path kept = folder.resolve("kept.tar");
        Files.writeString(kept, "what was there");

        Run run = run(Map.of("RBTFL_URL", instance.uri("").toString(), "RBTFL_TOKEN", "no-token"), kept.toString());

        assertEquals(1, run.status());
        assertTrue(run.output().contains("Not exported: 401"), run.output());
        assertEquals("what was there", Files.readString(kept));
        assertFalse(Files.exists(folder.resolve("kept.tar.part")));
    }

    @Test
    void export_askedWrongly_saysHow() throws Exception {
        assertEquals(2, run(Map.of(), "--nonsense", "x.tar").status());
        assertEquals(2, run(Map.of()).status());
        assertEquals(
                1, run(Map.of(), folder.resolve("no/such/x.tar").toString()).status());
    }

    private static Map<String, String> seeds() throws IOException {
        Map<String, String> seeds = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SEEDS)) {
            for (Path file : files.filter(path ->
                            Files.isRegularFile(path) && !path.getParent().equals(SEEDS))
                    .toList()) {
                seeds.put(SEEDS.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return seeds;
    }

    private static Map<String, String> unpacked(String name) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (InputStream file = new BufferedInputStream(Files.newInputStream(folder.resolve(name)));
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(name.endsWith(".tgz") ? new GZIPInputStream(file) : file)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                assertTrue(entry.isFile(), entry.getName());
                files.put(entry.getName(), new String(tar.readAllBytes(), UTF_8));
            }
        }
        return files;
    }

    private static Run export(TestInstance from, String name, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.add(folder.resolve(name).toString());
        return run(
                Map.of(
                        "RBTFL_URL",
                        from.uri("").toString(),
                        "RBTFL_DATA",
                        from.data().toString()),
                arguments.toArray(String[]::new));
    }

    private static Run run(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("-cp", "target/local.jar", Export.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder process = TestInstance.java(command.toArray(String[]::new));
        process.environment().putAll(environment);
        Process running = process.start();
        String output = new String(running.getInputStream().readAllBytes(), UTF_8);
        return new Run(running.waitFor(), output);
    }
}
