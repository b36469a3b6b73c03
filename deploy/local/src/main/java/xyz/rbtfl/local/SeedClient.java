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
        /** Something else is stored, and stays. */
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
    record Answer(Outcome outcome, List<String> reasons) {
    }

    private static final int TRIES = 5;
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI gateway;
    private final String token;

    SeedClient(int port, String token) {
        this.gateway = URI.create("http://" + Port.LOOPBACK + ":" + port);
        this.token = token;
    }

    /** Sends a file, again where the service is silent or says that it is not able to answer now. */
    Answer put(Seed seed) {
        String failure = "";
        for (int i = 0; i < TRIES; i++) {
            try {
                HttpResponse<String> response = http.send(request(seed), BodyHandlers.ofString());
                if (response.statusCode() < 500) {
                    return answer(response);
                }
                failure = "status " + response.statusCode();
            } catch (IOException e) {
                failure = e.toString();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return refused(": interrupted");
            }
            pause(i);
        }
        return refused(": no answer after " + TRIES + " tries (" + failure + "); the next start tries again");
    }

    private HttpRequest request(Seed seed) {
        return HttpRequest.newBuilder(gateway.resolve(seed.path()))
                .timeout(ANSWER_WITHIN)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", seed.kind().mediaType())
                .PUT(BodyPublishers.ofByteArray(seed.body()))
                .build();
    }

    private static Answer answer(HttpResponse<String> response) {
        return switch (response.statusCode()) {
            case 200, 201 -> new Answer(Outcome.LOADED, List.of());
            // 428: it exists and differs; 412: another writer was faster
            case 412, 428 -> new Answer(Outcome.KEPT, List.of());
            default -> new Answer(Outcome.REFUSED, reasons(response));
        };
    }

    private static List<String> reasons(HttpResponse<String> response) {
        try {
            Map<String, Object> problem = JsonUtil.parseJson(response.body());
            if (problem.get("errors") instanceof List<?> errors && !errors.isEmpty()) {
                return errors.stream().filter(Map.class::isInstance).map(Map.class::cast)
                        .map(SeedClient::reason).toList();
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

    private static void pause(int tries) {
        try {
            TimeUnit.MILLISECONDS.sleep(200L << tries);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
