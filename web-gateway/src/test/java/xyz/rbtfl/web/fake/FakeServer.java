package xyz.rbtfl.web.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import xyz.rbtfl.wire.contract.Exchange;
import xyz.rbtfl.wire.contract.Exchanges;
import xyz.rbtfl.wire.contract.OpenApi;
import xyz.rbtfl.wire.precondition.ETags;

/**
 * A small HTTP server on a free port of the loopback interface that stands in for a service. Where the service has
 * recorded an exchange, that is the answer. It refuses what the service's OpenAPI document does not offer, and then the
 * test after it fails, or the end of the module's tests.
 */
abstract class FakeServer implements AutoCloseable {

    /** Below this path a service answers only what pages cannot do without. */
    static final String UNDER_STRAIN = "/under-strain";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private final OpenApi document;
    private final Exchanges exchanges;
    private final List<String> faults = new CopyOnWriteArrayList<>();

    /** @param contract what the real service commits: it is never asked, and never answers, what is not in there */
    FakeServer(Path contract) {
        document = OpenApi.read(contract.resolve("openapi.yaml"));
        exchanges = Exchanges.read(contract);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::exchange);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    abstract Answer answer(Question question);

    /**
     * Whether the question was one for a stream, which was answered now. One that breaks off is an {@link IOException}.
     */
    boolean streams(Question question) throws IOException {
        return false;
    }

    private void exchange(HttpExchange exchange) throws IOException {
        var question = new Question(exchange, exchange.getRequestBody().readAllBytes());
        if (streams(question)) {
            return;
        }
        Answer answer = held(question);
        answer.etag().ifPresent(etag -> exchange.getResponseHeaders().set("ETag", etag));
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        if (answer.body().length > 0) {
            exchange.getResponseBody().write(answer.body());
        }
        exchange.close();
    }

    /** What was asked or answered since the last call and is not in the contract. */
    List<String> takeFaults() {
        List<String> taken = List.copyOf(faults);
        faults.removeAll(taken);
        return taken;
    }

    private Answer held(Question question) {
        var asked = question.asContract();
        List<String> unoffered = document.faults(asked);
        if (!unoffered.isEmpty()) {
            faults.addAll(unoffered);
            return Answer.problem(500, "internal", "Nobody offers this.");
        }
        Answer answer =
                question.isUnderStrain() ? answer(question) : recorded(question).orElseGet(() -> answer(question));
        // without a body it comes from something between the gateway and the service
        if (answer.body().length > 0) {
            faults.addAll(document.faults(asked, answer.asContract()));
        }
        return question.wantsLongWords() ? answer.withLongWords() : answer;
    }

    /** A caller who has something already is told so under the tag that was recorded. */
    private Optional<Answer> recorded(Question question) {
        var asked = question.asContract();
        return exchanges
                .find(asked)
                .map(Answer::recorded)
                .or(() -> question.method().equals("GET")
                        ? exchanges
                                .find(unconditional(asked))
                                .map(Answer::recorded)
                                .map(answer -> answer.etag()
                                        .map(tag -> answer.tagged(tag, question))
                                        .orElse(answer))
                        : Optional.empty());
    }

    private static xyz.rbtfl.wire.contract.Question unconditional(xyz.rbtfl.wire.contract.Question asked) {
        Map<String, String> headers = new HashMap<>(asked.headers());
        headers.keySet().removeIf("If-None-Match"::equalsIgnoreCase);
        return new xyz.rbtfl.wire.contract.Question(asked.method(), asked.target(), headers, asked.body());
    }

    /** The {@code ETag} that the service recorded in an exchange. */
    String recordedTag(String exchange) {
        return exchanges.get(exchange).answer().header("ETag").orElseThrow();
    }

    /** What the gateway asked. */
    record Question(HttpExchange exchange, byte[] body) {

        String method() {
            return exchange.getRequestMethod();
        }

        String path() {
            String path = exchange.getRequestURI().getPath();
            return isUnderStrain() ? path.substring(UNDER_STRAIN.length()) : path;
        }

        /** Whether the gateway asked below {@link #UNDER_STRAIN}. */
        boolean isUnderStrain() {
            return exchange.getRequestURI().getPath().startsWith(UNDER_STRAIN + "/");
        }

        Optional<String> header(String name) {
            return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
        }

        Optional<String> query(String name) {
            return Optional.ofNullable(exchange.getRequestURI().getRawQuery()).stream()
                    .flatMap(query -> Arrays.stream(query.split("&")))
                    .filter(pair -> pair.startsWith(name + "="))
                    .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                    .findFirst();
        }

        xyz.rbtfl.wire.contract.Question asContract() {
            String query = exchange.getRequestURI().getRawQuery();
            Map<String, String> headers = exchange.getRequestHeaders().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, header -> String.join(", ", header.getValue())));
            return new xyz.rbtfl.wire.contract.Question(
                    method(),
                    path() + (query == null ? "" : "?" + query),
                    headers,
                    new String(body, StandardCharsets.UTF_8));
        }

        /** Readers of German are shown what hardly fits on a page. */
        boolean wantsLongWords() {
            return method().equals("GET")
                    && (query("locale").filter("de"::equals).isPresent() || path().endsWith("/long-words"));
        }

        /** The locale whose sample fits: those there are, else English. */
        String locale() {
            return query("locale").filter("zh"::equals).orElse("en");
        }
    }

    /** What the service says. */
    record Answer(int status, String type, byte[] body, Optional<String> etag) {

        static Answer json(byte[] body) {
            return new Answer(200, "application/json", body, Optional.empty());
        }

        static Answer recorded(Exchange exchange) {
            var recorded = exchange.answer();
            return new Answer(
                    recorded.status(),
                    recorded.header("Content-Type").orElse("text/plain"),
                    recorded.body().getBytes(StandardCharsets.UTF_8),
                    recorded.header("ETag"));
        }

        xyz.rbtfl.wire.contract.Answer asContract() {
            return new xyz.rbtfl.wire.contract.Answer(
                    status, Map.of("Content-Type", type), new String(body, StandardCharsets.UTF_8));
        }

        static Answer empty(int status) {
            return new Answer(status, "text/plain", new byte[0], Optional.empty());
        }

        static Answer problem(int status, String kind, String detail) {
            return problem(status, """
                    {"type":"https://rbtfl.xyz/problems/%s","title":"%s","status":%d,"detail":"%s"}""".formatted(kind, kind, status, detail).getBytes(StandardCharsets.UTF_8));
        }

        static Answer problem(int status, byte[] body) {
            return new Answer(status, "application/problem+json", body, Optional.empty());
        }

        Answer withLongWords() {
            return status == 200 && type.equals("application/json")
                    ? new Answer(status, type, OddStories.withLongWords(body), etag)
                    : this;
        }

        Answer as(int other) {
            return new Answer(other, type, body, etag);
        }

        /** Tagged, and 304 for a caller that has it. */
        Answer tagged(String tag, Question question) {
            return question.header("If-None-Match")
                            .flatMap(sent -> ETags.of(List.of(sent)))
                            .filter(tags -> tags.has(tag.replace("\"", "")))
                            .isPresent()
                    ? new Answer(304, type, new byte[0], Optional.of(tag))
                    : new Answer(status, type, body, Optional.of(tag));
        }
    }
}
