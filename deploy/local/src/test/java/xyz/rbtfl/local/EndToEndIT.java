package xyz.rbtfl.local;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers and editors do, over the three services as they are packaged. */
class EndToEndIT {

    private static final Duration FEED_LAG = Duration.ofSeconds(20);

    @TempDir
    private static Path folder;

    private static TestInstance instance;

    @BeforeAll
    static void start() throws IOException {
        Path seeds = folder.resolve("seeds");
        write(seeds.resolve("heads/seeded-head.json"), "{\"names\":{\"en\":\"Seeded head\",\"zh\":\"种子\"}}");
        write(
                seeds.resolve("entities/seeded-entity.json"),
                "{\"kind\":\"organization\",\"labels\":{\"en\":\"SEED\"},\"aliases\":{},\"descriptions\":{}}");
        TestDocument good = TestDocument.of("seeded-story").withHead("Seeded head");
        write(seeds.resolve("stories/seeded-story.en.md"), good.text());
        write(
                seeds.resolve("stories/broken-story.en.md"),
                TestDocument.of("broken-story").text().replace("2026-03-01", "2026-02-30"));
        instance = TestInstance.start(folder.resolve("data"), Port.free(), seeds.toString());
    }

    @AfterAll
    static void stop() {
        instance.close();
    }

    @Test
    void document_sent_isAPageAndTheSameBytes() {
        TestDocument document = TestDocument.of("sent-document");

        HttpResponse<String> sent = instance.putEdition(document);

        assertEquals(201, sent.statusCode(), sent.body());
        HttpResponse<String> page = instance.get(document.page());
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains(document.headline()), page.body());
        assertTrue(page.headers().firstValue("Content-Type").orElse("").startsWith("text/html"));
        assertEquals(document.text(), instance.get(document.page() + ".md").body());
        assertEquals(
                document.text(),
                instance.get(document.page(), "Accept", "text/markdown").body());
        assertEquals(
                document.text(),
                instance.get(document.path(), "Accept", "text/markdown").body());
    }

    @ParameterizedTest
    @CsvSource({
        "en, A ferry waits in every language",
        "zh, 渡轮在码头等候",
        "fr, Le bac attend à quai",
        "es, El transbordador espera en el muelle",
        "ar, العبّارة تنتظر عند الرصيف",
        "ru, Паром ждёт у причала"
    })
    void edition_inALocale_isAPageAndTheSameBytes(String locale, String headline) {
        TestDocument document = TestDocument.of("many-tongues").in(locale).withHeadline(headline);

        assertEquals(201, instance.putEdition(document).statusCode());
        assertTrue(instance.get(document.page()).body().contains(headline));
        assertEquals(document.text(), instance.get(document.page() + ".md").body());
        assertTrue(instance.get("/" + locale + "/").body().contains(headline));
    }

    @ParameterizedTest
    @CsvSource({"en, ltr, 1 March 2026", "zh, ltr, 2026年3月1日", "ar, rtl, 1 مارس 2026"})
    void interface_inALanguage_speaksIt(String locale, String direction, String day) {
        TestDocument document = TestDocument.of("dated-in-" + locale).in(locale);
        instance.putEdition(document);

        String page = instance.get(document.page()).body();

        assertTrue(page.contains("<html lang=\"" + locale + "\" dir=\"" + direction + "\">"), page);
        assertTrue(page.contains(">" + day + "<"), page);
    }

    @Test
    void document_sentAgain_changesNothing() {
        TestDocument document = TestDocument.of("sent-twice");
        instance.putEdition(document);

        HttpResponse<String> again = instance.putEdition(document);

        assertEquals(200, again.statusCode(), again.body());
        assertEquals("unchanged", TestInstance.json(again).get("outcome"));
        assertEquals(1L, TestInstance.json(again).get("revision"));
    }

    @Test
    void samples_sent_comeBackAsTheSameBytes() throws IOException {
        Path samples = TestInstance.ROOT.resolveSibling("shared").resolve("samples");
        assumeTrue(Files.isDirectory(samples), "There are no samples beside this clone");
        try (Stream<Path> files = Files.list(samples)) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".md")).toList()) {
                String[] name = file.getFileName().toString().split("\\.");
                String path = "/api/v1/stories/" + name[0] + "/editions/" + name[1];
                String text = Files.readString(file);

                HttpResponse<String> sent = instance.put(path, "text/markdown", text, instance.token());

                assertEquals(201, sent.statusCode(), sent.body());
                assertEquals(List.of(), TestInstance.json(sent).get("warnings"));
                assertEquals(
                        text,
                        instance.get("/" + name[1] + "/n/" + name[0] + ".md").body());
                assertEquals(200, instance.get("/" + name[1] + "/n/" + name[0]).statusCode());
            }
        }
    }

    @Test
    void writing_withoutOurToken_isRefused() throws IOException {
        TestDocument document = TestDocument.of("unsigned");
        String foreign = Token.editor(
                Secrets.in(Files.createTempDirectory(folder, "foreign")).privateKey());

        assertEquals(
                401,
                instance.put(document.path(), "text/markdown", document.text(), "")
                        .statusCode());
        assertEquals(
                401,
                instance.put(document.path(), "text/markdown", document.text(), foreign)
                        .statusCode());
        assertEquals(404, instance.get(document.page()).statusCode());
    }

    @Test
    void token_printed_writes() throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                        TestInstance.ROOT.resolve("deploy/local/token").toString())
                .directory(folder.toFile());
        command.environment().put("RBTFL_DATA", instance.data().toString());
        Process process = command.start();
        String printed = new String(process.getInputStream().readAllBytes());
        TestDocument document = TestDocument.of("signed-by-command");

        assertEquals(0, process.waitFor());
        assertEquals(1, printed.lines().count());
        assertEquals(
                201,
                instance.put(document.path(), "text/markdown", document.text(), printed.strip())
                        .statusCode());
    }

    @Test
    void twoWriters_atOnce_oneWinsAndTheOtherIsTold() {
        TestDocument document = TestDocument.of("contested");
        String tag = "\"" + TestInstance.json(instance.putEdition(document)).get("hash") + "\"";

        List<Integer> statuses = Stream.of("First", "Second")
                .map(writer -> CompletableFuture.supplyAsync(
                        () -> instance.putEdition(document.withHeadline(writer + " was faster"), "If-Match", tag)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(HttpResponse::statusCode)
                .sorted()
                .toList();

        assertEquals(List.of(200, 412), statuses);
        assertTrue(instance.get(document.page() + ".md").body().contains(" was faster\n"));
    }

    @Test
    void overwriting_withoutSayingWhat_isRefused() {
        TestDocument document = TestDocument.of("guarded");
        instance.putEdition(document);

        assertEquals(
                428, instance.putEdition(document.withHeadline("Another one")).statusCode());
        assertEquals(document.text(), instance.get(document.page() + ".md").body());
    }

    @Test
    void head_namedInALocale_carriesThatNameOnItsStories() {
        HttpResponse<String> named =
                instance.putJson("/api/v1/heads/slow-tides", "{\"names\":{\"en\":\"Slow tides\",\"zh\":\"慢潮\"}}");
        instance.putEdition(TestDocument.of("tidal").withHead("Slow tides"));

        assertEquals(201, named.statusCode(), named.body());
        assertTrue(instance.get("/api/v1/stories/tidal?locale=zh").body().contains("慢潮"));
        assertTrue(instance.get("/api/v1/stories?head=slow-tides").body().contains("\"tidal\""));
    }

    @Test
    void entity_onlyAStoryKnows_becomesAStubWithACandidateAlias() {
        instance.putEdition(TestDocument.of("names-a-stranger")
                .about("Lamp Guild", "The [lamp keepers](/en/entity/lamp-guild) left."));

        assertEquals(200, instance.get("/en/entity/lamp-guild").statusCode());
        await().atMost(FEED_LAG).untilAsserted(() -> {
            HttpResponse<String> entity = instance.get("/api/v1/entities/lamp-guild");
            assertEquals(200, entity.statusCode());
            assertEquals(true, TestInstance.json(entity).get("stub"), entity.body());
            assertTrue(entity.body().contains("lamp keepers"), entity.body());
        });
        assertTrue(instance.get("/en/entity/lamp-guild").body().contains("A ferry waits for names-a-stranger"));
    }

    @Test
    void entityService_killed_leavesStoryPagesStanding() {
        TestDocument document = TestDocument.of("lonely-story");
        instance.putEdition(document);

        instance.part("entity-service").destroyForcibly();
        HttpResponse<String> page = instance.get(document.page());

        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("Quay Authority"), page.body());
        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .untilAsserted(() -> assertEquals(
                        201,
                        instance.putJson(
                                        "/api/v1/entities/back-again",
                                        "{\"kind\":\"place\",\"labels\":{\"en\":\"Back\"}}")
                                .statusCode()));
    }

    @Test
    void seeds_oneRefused_loadTheRestAndSayWhy() {
        assertEquals(200, instance.get("/en/n/seeded-story").statusCode());
        assertEquals(
                "SEED",
                TestInstance.json(instance.get("/api/v1/entities/seeded-entity?locale=en"))
                        .get("label"));
        assertTrue(instance.get("/api/v1/stories/seeded-story?locale=zh").body().contains("种子"));
        assertEquals(404, instance.get("/en/n/broken-story").statusCode());
        assertTrue(instance.output().contains("broken-story.en.md:4:"), instance.output());
        assertTrue(instance.output().contains("3 loaded, 0 kept as an editor left them, 1 refused"), instance.output());
    }

    @ParameterizedTest
    @ValueSource(strings = {"story-service", "entity-service"})
    void schema_afterTheStart_isOfTheNewestMigration(String module) throws Exception {
        int newest;
        try (Stream<Path> files =
                Files.list(TestInstance.ROOT.resolve(module).resolve("src/main/resources/db/migration"))) {
            newest = files.map(file -> file.getFileName().toString().replaceAll("V(\\d+)__.*", "$1"))
                    .mapToInt(Integer::parseInt)
                    .max()
                    .orElseThrow();
        }
        Map<String, String> service = instance.configuration(module);

        try (Connection connection = DriverManager.getConnection(
                        service.get("quarkus.datasource.jdbc.url"),
                        service.get("quarkus.datasource.username"),
                        service.get("quarkus.datasource.password"));
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery(
                                "select max(cast(version as int)), bool_and(success) from flyway_schema_history")) {
            rows.next();
            assertEquals(newest, rows.getInt(1));
            assertTrue(rows.getBoolean(2));
        }
    }

    @Test
    void databases_ofTheServices_areClosedToEachOther() {
        Map<String, String> story = instance.configuration("story-service");
        String entityDatabase = story.get("quarkus.datasource.jdbc.url").replaceAll("/story$", "/entity");

        SQLException refusal = assertThrows(
                SQLException.class,
                () -> DriverManager.getConnection(
                        entityDatabase,
                        story.get("quarkus.datasource.username"),
                        story.get("quarkus.datasource.password")));

        assertEquals("28000", refusal.getSQLState());
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
