package xyz.rbtfl.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent, and what is made of the answer. */
class ImportClientTest {

    private static final String LINES =
            """
            {"path":"stories/a.en.md","outcome":"created","status":201}

            {"path":"stories/b.en.md","outcome":"refused","status":422,"faults":[%s]}
            {"path":"x","outcome":"refused","status":422,"detail":"No file is called so."}
            """.formatted("{\"code\":\"takes\",\"line\":4,\"column\":2,\"message\":\"None.\"}");

    @TempDir
    private Path folder;

    private HttpServer server;
    private final List<byte[]> sent = new ArrayList<>();
    private final List<Integer> statuses = new ArrayList<>(List.of(200));
    private String answer = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/imports", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] archive = exchange.getRequestBody().readAllBytes();
        sent.add(archive);
        int status = statuses.size() > 1 ? statuses.remove(0) : statuses.get(0);
        status = status == 200 && archive.length == 0 ? 400 : status;
        exchange.getResponseHeaders().set("Retry-After", "0");
        byte[] body = answer.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Optional<String> send(byte[] archive, List<ImportLine> lines) throws IOException {
        URI address = URI.create("http://localhost:" + server.getAddress().getPort() + "/api/v1/imports?mode=create");
        return new ImportClient(address, "token")
                .send(() -> new ByteArrayInputStream(archive), "application/x-tar", lines::add);
    }

    @Test
    void lines_areTold_andFaultsHaveTheirPlace() throws IOException {
        answer = LINES + "{\"complete\":true,\"outcomes\":{}}";
        List<ImportLine> lines = new ArrayList<>();

        assertEquals(Optional.empty(), send(new byte[1_000_000], lines));
        assertEquals(
                List.of(0, 1_000_000), sent.stream().map(bytes -> bytes.length).toList());
        assertEquals(
                List.of(
                        new ImportLine("stories/a.en.md", "created", List.of()),
                        new ImportLine("stories/b.en.md", "refused", List.of(":4:2: takes: None.")),
                        new ImportLine("x", "refused", List.of(": 422 No file is called so."))),
                lines);
    }

    @Test
    void archive_thatBrokeOff_saysWhere() throws IOException {
        answer = LINES + "{\"complete\":false,\"broken\":{\"detail\":\"It ends.\",\"at\":7,\"after\":\"x\"}}";

        assertEquals(Optional.of("It ends. (at byte 7, after x)"), send(new byte[10], new ArrayList<>()));
    }

    @Test
    void answer_thatBreaksOff_isNoGoodOne() {
        answer = LINES;
        IOException fault = assertThrows(IOException.class, () -> send(new byte[10], new ArrayList<>()));
        assertEquals("the answer breaks off", fault.getMessage());
    }

    @Test
    void instance_thatIsBusy_isAskedAgain_andARefusalIsSaid() throws IOException {
        statuses.add(0, 503);
        answer = "{\"complete\":true}";
        assertEquals(Optional.empty(), send(new byte[10], new ArrayList<>()));
        assertEquals(List.of(0, 0, 10), sent.stream().map(bytes -> bytes.length).toList());

        sent.clear();
        statuses.set(0, 401);
        answer = "{\"detail\":\"A token is needed.\"}";
        IOException refusal = assertThrows(IOException.class, () -> send(new byte[10], new ArrayList<>()));
        assertEquals("401 A token is needed.", refusal.getMessage());
        assertEquals(List.of(0), sent.stream().map(bytes -> bytes.length).toList());
    }

    @Test
    void folder_isPackedInTheOrderOfImporting_withoutWhatIsNotOurs() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : List.of(
                "heads/b.json", "moved/heads/b.json", "entities/c.json", "stories/a.en.md", "stories/b.zh-Hant.md")) {
            files.put(name, name.getBytes(UTF_8));
        }
        files.forEach(this::write);
        for (String other : List.of("README.md", "stories/README.md", "stories/a.en.md~", "heads/notes.txt")) {
            write(other, new byte[1]);
        }

        List<Integer> said = new ArrayList<>();
        Map<String, byte[]> packed = new LinkedHashMap<>();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new FolderTar(LayoutFile.in(folder), said::add))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                packed.put(entry.getName(), tar.readAllBytes());
            }
        }
        assertEquals(List.copyOf(files.keySet()), List.copyOf(packed.keySet()));
        files.forEach((name, content) -> assertArrayEquals(content, packed.get(name)));
        assertEquals(List.of(0, 1, 2, 3, 4), said);
        assertTrue(LayoutFile.in(folder.resolve("nothing")).isEmpty());
    }

    private void write(String name, byte[] content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
