package xyz.rbtfl.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/** Sends an archive to an instance, and reads what became of its files. */
final class ImportClient {

    private static final int TRIES = 5;
    private static final long PAUSE_SECONDS = 5;

    /** What an instance says that would take an archive, and got none. */
    private static final int EMPTY = 400;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI address;
    private final String token;

    /** @param address of the imports, with the query */
    ImportClient(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /**
     * Sends an archive, again where the instance says that it cannot take one now.
     *
     * @param archive its bytes from the start, whenever they are asked for
     * @param lines   is told of each file
     * @return why not all of the archive was read; empty where all was
     * @throws IOException where nothing was read, or the answer breaks off
     */
    Optional<String> send(Supplier<InputStream> archive, String mediaType, Consumer<ImportLine> lines)
            throws IOException {
        // the archive is sent whole before Java's client looks at an answer, so what needs no archive is asked first
        HttpResponse<InputStream> without = answered(request(mediaType, BodyPublishers.noBody()));
        if (without.statusCode() != EMPTY) {
            throw refused(without);
        }
        without.body().close();
        HttpResponse<InputStream> answer = answered(request(mediaType, BodyPublishers.ofInputStream(archive)));
        if (answer.statusCode() != 200) {
            throw refused(answer);
        }
        try (InputStream body = answer.body()) {
            return read(body, lines);
        }
    }

    private HttpRequest request(String mediaType, BodyPublisher archive) {
        return HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", mediaType)
                .POST(archive)
                .build();
    }

    private HttpResponse<InputStream> answered(HttpRequest request) throws IOException {
        try {
            HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
            for (int i = 1; answer.statusCode() == 503 && i < TRIES; i++) {
                long seconds = answer.headers().firstValueAsLong("Retry-After").orElse(PAUSE_SECONDS);
                answer.body().close();
                TimeUnit.SECONDS.sleep(seconds);
                answer = http.send(request, BodyHandlers.ofInputStream());
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static IOException refused(HttpResponse<InputStream> answer) throws IOException {
        try (InputStream body = answer.body()) {
            return new IOException(answer.statusCode() + " " + detail(body));
        }
    }

    private static String detail(InputStream body) throws IOException {
        try {
            return String.valueOf(JsonUtil.parseJson(new String(body.readNBytes(10_000), StandardCharsets.UTF_8))
                    .get("detail"));
        } catch (JoseException noProblemDocument) {
            return "and no reason";
        }
    }

    private static Optional<String> read(InputStream body, Consumer<ImportLine> lines) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        for (String text = reader.readLine(); text != null; text = reader.readLine()) {
            if (text.isBlank()) {
                continue;
            }
            Map<String, Object> line = parsed(text);
            if (line.containsKey("complete")) {
                return line.get("broken") instanceof Map<?, ?> broken ? Optional.of(broken(broken)) : Optional.empty();
            }
            lines.accept(ImportLine.of(line));
        }
        throw new IOException("the answer breaks off");
    }

    private static String broken(Map<?, ?> broken) {
        return broken.get("detail") + " (at byte " + broken.get("at") + ", after " + broken.get("after") + ")";
    }

    private static Map<String, Object> parsed(String line) throws IOException {
        try {
            return JsonUtil.parseJson(line);
        } catch (JoseException e) {
            throw new IOException("the answer cannot be read: " + line, e);
        }
    }
}
