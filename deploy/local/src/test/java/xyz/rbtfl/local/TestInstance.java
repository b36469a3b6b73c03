package xyz.rbtfl.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/** A whole rbtfl in its own process, as {@code up} starts it, on a port and a data folder of its own. */
final class TestInstance implements AutoCloseable {

    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    static final List<String> PARTS = List.of(Database.NAME, "story-service", "entity-service", "web-gateway");

    private static final Duration STARTS_WITHIN = Duration.ofMinutes(3);
    private static final Duration STOPS_WITHIN = Duration.ofMinutes(1);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path data;
    private final int port;
    private final Path output;
    private final Process process;

    private TestInstance(Path data, int port, String seeds, String... arguments) {
        this.data = data;
        this.port = port;
        try {
            this.output = Files.createTempFile(data.toAbsolutePath().getParent(), "up", ".txt");
            this.process = command(data, port, seeds, arguments)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code deploy/local/up} runs once everything is built. */
    private static ProcessBuilder command(Path data, int port, String seeds, String... arguments) {
        List<String> command = new ArrayList<>(List.of("-Drbtfl.root=" + ROOT, "-jar", "target/local.jar"));
        if (Boolean.getBoolean("rbtfl.native")) {
            command.add("--native");
        }
        command.addAll(List.of(arguments));
        ProcessBuilder builder = java(command.toArray(String[]::new));
        builder.environment()
                .putAll(Map.of("RBTFL_DATA", data.toString(), "RBTFL_SEEDS", seeds, "PORT", String.valueOf(port)));
        return builder;
    }

    /** The Java that runs the tests, with these arguments; what it prints and what it complains of are one. */
    static ProcessBuilder java(String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    /** Starts an instance, and returns when it says that it is ready. */
    static TestInstance start(Path data, int port, String seeds) {
        TestInstance instance = new TestInstance(data, port, seeds);
        instance.awaitReady();
        return instance;
    }

    /** Starts one that is expected to refuse. */
    static TestInstance attempt(Path data, int port, String seeds, String... arguments) {
        TestInstance instance = new TestInstance(data, port, seeds, arguments);
        instance.awaitEnd();
        return instance;
    }

    private void awaitReady() {
        try {
            await().atMost(STARTS_WITHIN).until(() -> output().contains("Ready: ") || !process.isAlive());
        } finally {
            if (!output().contains("Ready: ")) {
                close();
            }
        }
        if (!process.isAlive()) {
            throw new IllegalStateException("It did not start:\n" + output());
        }
    }

    void awaitEnd() {
        await().atMost(STOPS_WITHIN).until(() -> !process.isAlive());
    }

    int exitValue() {
        return process.exitValue();
    }

    /** What it has printed until now. */
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path data() {
        return data;
    }

    /** The process of a part that is running now. */
    ProcessHandle part(String name) {
        return RecordedProcess.read(data.resolve("run").resolve(name + ".pid"))
                .flatMap(RecordedProcess::running)
                .orElseThrow(() -> new IllegalStateException(name + " does not run"));
    }

    /** Every process of the instance: the launcher, its parts, and what those started. */
    List<ProcessHandle> processes() {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        return all;
    }

    /** Kills a part as {@code kill -9} does, and returns when it has been started again and answers. */
    void killPart(String name) {
        ProcessHandle killed = part(name);
        killed.destroyForcibly();
        await().atMost(STARTS_WITHIN).ignoreExceptions().until(() -> part(name).pid() != killed.pid());
        await().atMost(STARTS_WITHIN)
                .ignoreExceptions()
                .until(() -> get("/api/v1/stories").statusCode() == 200 && isReady(name));
    }

    private boolean isReady(String name) {
        if (name.equals(Database.NAME)) {
            return true;
        }
        return ask(name, "quarkus.management.port", "/q/health/ready").statusCode() == 200;
    }

    /** Asks a service itself, not the gateway in front of it. */
    HttpResponse<String> ask(String module, String path) {
        return ask(module, "quarkus.http.port", path);
    }

    private HttpResponse<String> ask(String module, String port, String path) {
        int number = Integer.parseInt(configuration(module).get(port));
        return send(HttpRequest.newBuilder(uri(number, path)));
    }

    /** What the launcher told a service. */
    Map<String, String> configuration(String module) {
        try (Stream<String> lines = Files.lines(data.resolve("config").resolve(module + ".properties"))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills the launcher alone: its parts go on without it. */
    void killLauncher() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Kills everything at once. */
    void killAll() {
        List<ProcessHandle> all = processes();
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        await().atMost(STOPS_WITHIN).until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** Asks it to stop, and returns when the launcher has ended. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                killAll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String token() {
        return Token.editor(Secrets.in(data).privateKey());
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends an edition as an editor. */
    HttpResponse<String> putEdition(TestDocument document, String... headers) {
        return put(document.path(), "text/markdown", document.text(), token(), headers);
    }

    HttpResponse<String> putJson(String path, String body, String... headers) {
        return put(path, "application/json", body, token(), headers);
    }

    /** Deletes something as an editor. */
    HttpResponse<String> delete(String path, String... headers) {
        return send(HttpRequest.newBuilder(uri(path))
                .DELETE()
                .headers(headers)
                .header("Authorization", "Bearer " + token()));
    }

    HttpResponse<String> put(String path, String mediaType, String body, String token, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", mediaType)
                .PUT(BodyPublishers.ofString(body, UTF_8));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(ANSWERS_WITHIN).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where the gateway has this path. */
    URI uri(String path) {
        return uri(port, path);
    }

    private static URI uri(int port, String path) {
        return Service.url(port).resolve(path);
    }

    /** The members of an answer's JSON object. */
    static Map<String, Object> json(HttpResponse<String> response) {
        try {
            return JsonUtil.parseJson(response.body());
        } catch (JoseException e) {
            throw new AssertionError("No JSON object: " + response.statusCode() + " " + response.body(), e);
        }
    }
}
