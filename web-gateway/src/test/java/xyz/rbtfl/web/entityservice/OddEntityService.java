package xyz.rbtfl.web.entityservice;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A server that answers as the last word of the address says: the slug of an entity, or the locale of labels. */
public class OddEntityService implements QuarkusTestResourceLifecycleManager {

    private static final Map<String, Integer> ASKED = new ConcurrentHashMap<>();
    private static final Pattern SLUG = Pattern.compile("\"([a-z0-9-]+)\"[,\\]]");

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    /** How often an address was asked. */
    static int timesAsked(String address) {
        return ASKED.getOrDefault(address, 0);
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
        return Map.of(
                "quarkus.rest-client.entity-service.override-uri",
                "http://localhost:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String address = exchange.getRequestURI().toString().replace("?locale=en", "");
        ASKED.merge(address, 1, Integer::sum);
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String manner = address.substring(address.lastIndexOf(address.contains("=") ? '=' : '/') + 1);
        try (exchange) {
            switch (manner) {
                case "hangs-up" -> {}
                case "hangs-up-in-the-middle" -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, 100);
                    exchange.getResponseBody().write('{');
                    exchange.getResponseBody().flush();
                }
                case "leaving" -> send(exchange, 503, "text/plain", "");
                case "html" -> send(exchange, 200, "application/json", "<html>");
                case "list" -> send(exchange, 200, "application/json", "[]");
                case "misfit" -> send(exchange, 200, "application/json", "{\"items\":7,\"revision\":[]}");
                case "cut" -> send(exchange, 200, "application/json", "{\"slug\":");
                default -> byStatus(exchange, manner, body);
            }
        }
    }

    private static void byStatus(HttpExchange exchange, String manner, String body) throws IOException {
        if (manner.startsWith("bare-")) {
            send(exchange, Integer.parseInt(manner.substring(5)), "text/plain", "");
        } else if (manner.startsWith("problem-")) {
            String problem = "{\"type\":\"https://rbtfl.xyz/problems/odd\",\"title\":\"Odd\"}";
            send(exchange, Integer.parseInt(manner.substring(8)), "application/problem+json", problem);
        } else {
            send(exchange, 200, "application/json", "{\"items\":[" + labels(body) + "]}");
        }
    }

    private static String labels(String question) {
        return SLUG.matcher(question)
                .results()
                .map(slug -> """
                        {"slug":"%s","kind":"topic","stub":false,"label":"All %s","language":"en"}""".formatted(slug.group(1), slug.group(1)))
                .collect(Collectors.joining(","));
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void stop() {
        server.stop(0);
        threads.shutdownNow();
    }
}
