package xyz.rbtfl.entity;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static xyz.rbtfl.entity.Editor.editor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import xyz.rbtfl.entity.follow.FollowFromStartTest;
import xyz.rbtfl.wire.checks.EmbeddedPostgres;

/**
 * What operators' dashboards and alerts may rest on, as the committed file {@code contract/metrics.txt}: the metrics
 * that are there on the JVM and in a native executable, a name and a type a line. {@code -Dcontract.update=true} writes
 * it down anew.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
@TestProfile(FollowFromStartTest.Following.class)
class MetricsTest {

    private static final long PATIENCE = Duration.ofSeconds(20).toNanos();
    private static final Path FILE = Path.of("contract/metrics.txt");
    private static final String MANAGEMENT = ConfigProvider.getConfig().getValue("test.management.url", String.class);
    private static final Pattern FAMILY = Pattern.compile(
            "^# TYPE ((?:http|jvm_memory(?!_usage_after)|jvm_threads|process|rbtfl|sql_pool)_\\S+ \\w+)$",
            Pattern.MULTILINE);

    @Test
    void metrics_areTheCommittedOnes() throws IOException {
        put("{\"kind\":\"place\",\"labels\":{\"en\":\"Metered\"}}");
        put("{\"kind\":\"cloud\"}");
        String families = families(metricsOfAFollower());
        if (Boolean.getBoolean("contract.update")) {
            Files.writeString(FILE, families);
        }
        assertEquals(Files.readString(FILE), families);
    }

    private static void put(String entity) {
        editor().contentType("application/json")
                .header("If-Match", "*")
                .body(entity)
                .put("/entities/metered");
    }

    private static String families(String metrics) {
        return FAMILY.matcher(metrics)
                .results()
                .map(family -> family.group(1) + "\n")
                .sorted()
                .collect(Collectors.joining());
    }

    /** The metrics once story-service's feed has answered: before that there are none of requests to it. */
    private static String metricsOfAFollower() {
        long deadline = System.nanoTime() + PATIENCE;
        String metrics = metrics();
        while (!metrics.contains("# TYPE http_client_requests_seconds ") && System.nanoTime() < deadline) {
            metrics = metrics();
        }
        return metrics;
    }

    private static String metrics() {
        return given().accept("text/plain").get(MANAGEMENT + "/q/metrics").asString();
    }
}
