package xyz.rbtfl.local;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The three services, in the order in which they start. */
enum Service {
    STORY("story-service", Optional.of("story")),
    ENTITY("entity-service", Optional.of("entity")),
    WEB("web-gateway", Optional.empty());

    static final String STOP_SIGNAL = "TERM";

    private static final String JVM_HEAP = "-Xmx512m";

    /** Above environment variables (300): what is set in a shell for other work does not reach into an instance. */
    private static final String ORDINAL = "310";

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER_WITHIN)
            .build();

    /** What a service can be packaged as. */
    enum Form {
        JVM,
        /** An executable with no Java beside it. */
        NATIVE
    }

    /**
     * Where a service listens.
     *
     * @param http       answers the other services, and people where it is the gateway's
     * @param management answers whether the service is ready, and what it counts
     */
    record Ports(int http, int management) {}

    private final String module;
    private final Optional<String> database;

    Service(String module, Optional<String> database) {
        this.module = module;
        this.database = database;
    }

    /**
     * The service of this module.
     *
     * @throws CannotStart where no service has this name
     */
    static Service ofModule(String module) {
        return Arrays.stream(values())
                .filter(service -> service.module.equals(module))
                .findFirst()
                .orElseThrow(() -> new CannotStart("There is no service " + module + ", only "
                        + Arrays.stream(values()).map(Service::module).collect(Collectors.joining(", "))));
    }

    /** The Maven module, and the folder that it is in. */
    String module() {
        return module;
    }

    /** The database that it owns, which is also the name of its user; absent for one that owns no data. */
    Optional<String> database() {
        return database;
    }

    /**
     * Writes {@code config/MODULE.properties}, which the service reads whether it runs here or in development mode.
     *
     * @param ports where each of the three listens
     */
    void configure(Path data, Map<Service, Ports> ports, Database server, Secrets secrets) {
        Map<String, String> configuration = new TreeMap<>(Map.of(
                "config_ordinal",
                ORDINAL,
                "quarkus.http.host",
                Port.LOOPBACK,
                "quarkus.http.port",
                String.valueOf(requireNonNull(ports.get(this)).http()),
                "quarkus.management.host",
                Port.LOOPBACK,
                "quarkus.management.port",
                String.valueOf(requireNonNull(ports.get(this)).management()),
                "mp.jwt.verify.issuer",
                Token.ISSUER,
                "mp.jwt.verify.publickey",
                secrets.publicKey()));
        calls().forEach(called -> configuration.put(
                "quarkus.rest-client." + called.module + ".url",
                url(requireNonNull(ports.get(called)).http()).toString()));
        database.map(server::configuration).ifPresent(configuration::putAll);
        Secrets.writePrivately(
                configurationFile(data),
                configuration.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining("", "# written at each start of this instance\n", "")));
    }

    /** The services that this one asks. */
    private List<Service> calls() {
        return switch (this) {
            case STORY -> List.of();
            case ENTITY -> List.of(STORY);
            case WEB -> List.of(STORY, ENTITY);
        };
    }

    /** The part that runs it as it was packaged, ready when its management port says so. */
    Part part(Settings settings, Ports ports) {
        String configuration = "-Dquarkus.config.locations="
                + configurationFile(settings.data()).toUri();
        Path built = settings.root().resolve(module).resolve("target");
        List<String> command = switch (settings.form()) {
            case JVM ->
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        JVM_HEAP,
                        // three services share one person's machine: the collector with the least of its own work and
                        // memory
                        "-XX:+UseSerialGC",
                        configuration,
                        "-jar",
                        built.resolve("quarkus-app/quarkus-run.jar").toString());
            case NATIVE -> List.of(executable(built).toString(), configuration);
        };
        return new Part(module, command, settings.data(), STOP_SIGNAL, () -> isReady(ports.management()));
    }

    /** Its name carries the version, which only Maven knows. */
    private static Path executable(Path built) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(built, "*-runner")) {
            for (Path executable : found) {
                return executable;
            }
        } catch (IOException e) {
            // said below, as for a folder without one
        }
        throw new CannotStart("There is no native executable in " + built + ": mvn package -Dnative builds it");
    }

    private static boolean isReady(int management) {
        HttpRequest question = HttpRequest.newBuilder(url(management).resolve("/q/health/ready"))
                .timeout(ANSWER_WITHIN)
                .build();
        try {
            return HTTP.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Path configurationFile(Path data) {
        return data.resolve("config").resolve(module + ".properties");
    }

    /** What listens on a port of this machine. */
    static URI url(int port) {
        return URI.create("http://" + Port.LOOPBACK + ":" + port);
    }
}
