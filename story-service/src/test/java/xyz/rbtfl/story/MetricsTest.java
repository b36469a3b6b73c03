package xyz.rbtfl.story;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static xyz.rbtfl.story.Editor.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import xyz.rbtfl.wire.checks.EmbeddedPostgres;

/**
 * What operators' dashboards and alerts may rest on, as the committed file {@code contract/metrics.txt}: the metrics
 * that are there on the JVM and in a native executable, a name and a type a line. {@code -Dcontract.update=true} writes
 * it down anew.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class MetricsTest {

    private static final Path FILE = Path.of("contract/metrics.txt");
    private static final String MANAGEMENT = ConfigProvider.getConfig().getValue("test.management.url", String.class);
    private static final Pattern FAMILY = Pattern.compile(
            "^# TYPE ((?:http|jvm_memory(?!_usage_after)|jvm_threads|process|rbtfl|sql_pool)_\\S+ \\w+)$",
            Pattern.MULTILINE);

    @Test
    void metrics_areTheCommittedOnes() throws IOException {
        put("metered", "en", Documents.full("metered"));
        put("metered-fault", "en", Documents.full("metered-fault").replace("2026-06-02", "2026-02-30"));
        String families = families(metrics());
        if (Boolean.getBoolean("contract.update")) {
            Files.writeString(FILE, families);
        }
        assertEquals(Files.readString(FILE), families);
    }

    @Test
    void intake_isCountedByOutcomeAndFault() {
        double created = value("rbtfl_imports_total{outcome=\"created\",}");
        double refused = value("rbtfl_imports_total{outcome=\"refused\",}");
        double dates = value("rbtfl_import_faults_total{code=\"date\",}");

        put("counted", "en", Documents.full("counted")).then().statusCode(201);
        put("counted-fault", "en", Documents.full("counted-fault").replace("2026-06-02", "2026-02-30"))
                .then()
                .statusCode(422);

        assertEquals(created + 1, value("rbtfl_imports_total{outcome=\"created\",}"));
        assertEquals(refused + 1, value("rbtfl_imports_total{outcome=\"refused\",}"));
        assertEquals(dates + 1, value("rbtfl_import_faults_total{code=\"date\",}"));
    }

    @Test
    void requests_areCountedByRoute_notByAddress() {
        given().get("/stories/nobody-wrote-this").then().statusCode(404);
        assertTrue(
                metrics()
                        .lines()
                        .anyMatch(line -> line.startsWith("http_server_requests_seconds_count{")
                                && line.contains("uri=\"/stories/{slug}\"")
                                && line.contains("status=\"404\"")),
                metrics());
        assertTrue(metrics().lines().noneMatch(line -> line.contains("nobody-wrote-this")));
    }

    private static double value(String series) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElse(0);
    }

    private static String families(String metrics) {
        return FAMILY.matcher(metrics)
                .results()
                .map(family -> family.group(1) + "\n")
                .sorted()
                .collect(Collectors.joining());
    }

    private static String metrics() {
        return given().accept("text/plain").get(MANAGEMENT + "/q/metrics").asString();
    }
}
