package xyz.rbtfl.entity.follow;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import xyz.rbtfl.wire.contract.OpenApi;
import xyz.rbtfl.wire.contract.Question;

/**
 * A story change feed over real HTTP that a test fills, breaks and mends. Its cursors are {@code generation-position}.
 */
final class FakeStoryFeed implements AutoCloseable {

    enum Mood {
        WELL,
        HANGS_UP,
        FAILS,
        BABBLES,
        FORGETS_NEXT,
        STANDS_STILL
    }

    private static final OpenApi OFFERED = OpenApi.read(Path.of("../story-service/contract/openapi.yaml"));
    private static final Answer GONE = new Answer(410, "{\"status\":410,\"restart\":\"/changes\"}");
    private static final long PATIENCE_MS = 20_000;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> events = new ArrayList<>();
    private final Map<String, List<String>> about = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private Mood mood = Mood.WELL;
    private int generation = 1;

    FakeStoryFeed() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/changes", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Adds the edition of another story: what it is about, and its links, each {@code entity/language/text}. */
    void add(List<String> entities, String... mentions) {
        say("story-" + UUID.randomUUID(), entities, mentions);
    }

    /** Adds a change of a story's English edition: what it is about now, and its links. */
    void say(String story, List<String> entities, String... mentions) {
        change("updated", story, entities, mentions);
    }

    /** Adds that the English edition of a story was deleted. */
    void delete(String story) {
        change("deleted", story, List.of());
    }

    private synchronized void change(String kind, String story, List<String> entities, String... mentions) {
        Set<String> touched = new TreeSet<>(about.getOrDefault(story, List.of()));
        touched.addAll(entities);
        about.put(story, entities);
        String links = Arrays.stream(mentions)
                .map(mention -> mention.split("/", 3))
                .map(part -> "{\"entity\":\"%s\",\"language\":\"%s\",\"text\":\"%s\"}".formatted((Object[]) part))
                .collect(Collectors.joining(","));
        addEvent("""
                {"cursor":"c","at":"2031-04-18T09:15:30Z","kind":"%s","subject":"edition","story":"%s","locale":"en",\
                "entities":[%s],"about":[%s],"mentions":[%s],"lists":false}""".formatted(kind, story, quoted(touched), quoted(entities), links));
    }

    /** Adds a change as it stands. */
    synchronized void addEvent(String event) {
        events.add(event);
        notifyAll();
    }

    private static String quoted(Collection<String> slugs) {
        return slugs.stream().map(slug -> '"' + slug + '"').collect(Collectors.joining(","));
    }

    synchronized void be(Mood mood) {
        this.mood = mood;
        asked.clear();
        notifyAll();
    }

    /** As after a restore: old cursors are gone. */
    synchronized void beginAnew() {
        generation++;
        events.clear();
        about.clear();
        asked.clear();
        notifyAll();
    }

    /** Waits until a follower has applied everything: until it asks what comes after the last change. */
    synchronized void awaitReader() {
        await(() -> asked.contains(cursor(events.size())));
    }

    /** Waits until it was asked so often since its mood last changed. */
    synchronized void awaitAttempts(int attempts) {
        await(() -> asked.size() >= attempts);
    }

    /** The cursors that it was asked with since its mood last changed; the start is empty. */
    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    private String cursor(int position) {
        return generation + "-" + position;
    }

    private void await(BooleanSupplier condition) {
        if (!waitFor(condition, PATIENCE_MS)) {
            throw new AssertionError("The follower did not come; asked was " + asked);
        }
    }

    private boolean waitFor(BooleanSupplier condition, long milliseconds) {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        try {
            while (!condition.getAsBoolean()) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            refuseWhatIsNotOffered(exchange);
            Map<String, String> query = query(exchange.getRequestURI());
            Answer answer = answerTo(
                    query.getOrDefault("after", ""),
                    Integer.parseInt(query.get("limit")),
                    Integer.parseInt(query.get("wait")));
            if (answer.status > 0) {
                byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders()
                        .set("Content-Type", answer.status == 200 ? "application/json" : "application/problem+json");
                exchange.sendResponseHeaders(answer.status, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    // the follower never hears an answer, and its test fails
    private static void refuseWhatIsNotOffered(HttpExchange exchange) {
        String target = exchange.getRequestURI().toString();
        List<String> faults = OFFERED.faults(new Question(exchange.getRequestMethod(), target, Map.of(), ""));
        if (!faults.isEmpty()) {
            throw new AssertionError(faults);
        }
    }

    private synchronized Answer answerTo(String after, int limit, int wait) {
        asked.add(after);
        notifyAll();
        return switch (mood) {
            case HANGS_UP -> new Answer(0, "");
            case FAILS -> new Answer(500, "{}");
            case BABBLES -> new Answer(200, "<html>");
            case FORGETS_NEXT -> new Answer(200, "{\"items\":[]}");
            case STANDS_STILL -> page(0, events.size(), after.isEmpty() ? "stuck" : after);
            case WELL -> well(after, limit, wait);
        };
    }

    private Answer well(String after, int limit, int wait) {
        if (!after.isEmpty() && !after.startsWith(generation + "-")) {
            return GONE;
        }
        int from = after.isEmpty() ? 0 : Integer.parseInt(after.substring(after.indexOf('-') + 1));
        int asking = generation;
        waitFor(() -> events.size() > from || mood != Mood.WELL || generation != asking, wait * 1_000L);
        if (generation != asking) {
            return GONE;
        }
        int to = Math.min(events.size(), from + limit);
        return page(Math.min(from, to), to, cursor(to));
    }

    private Answer page(int from, int to, String next) {
        return new Answer(
                200, "{\"items\":[" + String.join(",", events.subList(from, to)) + "],\"next\":\"" + next + "\"}");
    }

    private static Map<String, String> query(URI address) {
        return Arrays.stream(address.getQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private record Answer(int status, String body) {}
}
