package xyz.rbtfl.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/** Sends seeds to the gateway, and understands its answers. */
final class SeedClient {

    /** How a file fared. */
    enum Outcome {
        /** What is stored is what the file says. */
        LOADED,
        /** An editor has written something else or deleted it, and that stays. */
        KEPT,
        /** It was not stored. */
        REFUSED
    }

    /**
     * What became of one file.
     *
     * @param outcome how it fared
     * @param reasons one for each fault where it was refused, such as {@code :12: take: this is no take}; otherwise
     *                empty
     */
    record Answer(Outcome outcome, List<String> reasons) {}

    /** Unknown everywhere: the gateway asks the entity service, and then the story service, before it says so. */
    private static final String QUESTION = "/api/v1/entities/is-anybody-there";

    private static final long ASK_AGAIN_MILLIS = 500;
    private static final int DELETED = 410;
    private static final int TRIES = 5;
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI gateway;
    private final String token;

    SeedClient(URI gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    /**
     * Waits until the gateway and both services behind it answer.
     *
     * @throws CannotStart where they do not within this time
     */
    void awaitAnswer(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!answers()) {
            if (System.nanoTime() > deadline) {
                throw new CannotStart(gateway + " does not answer, or not with both services behind it");
            }
            pause(ASK_AGAIN_MILLIS);
        }
    }

    private boolean answers() {
        try {
            return !isUnable(send(request(QUESTION).GET()));
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted", e);
        }
    }

    /** Sends a file, again where the service is silent or says that it is not able to answer now. */
    Answer put(Seed seed) {
        String failure = "";
        for (int i = 0; i < TRIES; i++) {
            try {
                HttpResponse<String> response = send(seed);
                if (!isUnable(response)) {
                    return answer(response);
                }
                failure = "status " + response.statusCode();
            } catch (IOException e) {
                failure = e.toString();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return refused(": interrupted");
            }
            pause(FIRST_PAUSE_MILLIS << i);
        }
        return refused(": no answer after " + TRIES + " tries (" + failure + "); the next load tries again");
    }

    /** What was deleted would be there again if it was sent, so the question comes first. */
    private HttpResponse<String> send(Seed seed) throws IOException, InterruptedException {
        HttpResponse<String> there = send(request(seed.path()).method("HEAD", BodyPublishers.noBody()));
        if (there.statusCode() == DELETED || isUnable(there)) {
            return there;
        }
        return send(request(seed.path())
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", seed.kind().mediaType())
                .PUT(BodyPublishers.ofByteArray(seed.body())));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).timeout(ANSWER_WITHIN);
    }

    private static boolean isUnable(HttpResponse<String> response) {
        return response.statusCode() >= 500;
    }

    private static Answer answer(HttpResponse<String> response) {
        return switch (response.statusCode()) {
            case 200, 201 -> new Answer(Outcome.LOADED, List.of());
            // 428: it exists and differs; 412: another writer was faster
            case DELETED, 412, 428 -> new Answer(Outcome.KEPT, List.of());
            default -> new Answer(Outcome.REFUSED, reasons(response));
        };
    }

    private static List<String> reasons(HttpResponse<String> response) {
        try {
            Map<String, Object> problem = JsonUtil.parseJson(response.body());
            if (problem.get("errors") instanceof List<?> errors && !errors.isEmpty()) {
                return errors.stream()
                        .filter(Map.class::isInstance)
                        .map(Map.class::cast)
                        .map(SeedClient::reason)
                        .toList();
            }
            return List.of(": " + response.statusCode() + " " + problem.getOrDefault("detail", problem.get("title")));
        } catch (JoseException e) {
            return List.of(": status " + response.statusCode());
        }
    }

    /** A Markdown file's fault has a line and a column, a JSON file's a pointer. */
    private static String reason(Map<?, ?> fault) {
        String where = Stream.of(fault.get("line"), fault.get("column"))
                .filter(Objects::nonNull)
                .map(number -> ":" + number)
                .collect(Collectors.joining());
        String pointer = fault.get("pointer") == null ? "" : " " + fault.get("pointer");
        return where + pointer + ": " + fault.get("code") + ": " + fault.get("message");
    }

    private static Answer refused(String reason) {
        return new Answer(Outcome.REFUSED, List.of(reason));
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
