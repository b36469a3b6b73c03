package xyz.rbtfl.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import xyz.rbtfl.web.fake.Samples;

/**
 * What operators' dashboards and alerts may rest on, as the committed file {@code contract/metrics.txt}: the metrics
 * that are there on the JVM and in a native executable, a name and a type a line. {@code -Dcontract.update=true} writes
 * it down anew.
 */
@QuarkusTest
class MetricsTest {

    private static final Path FILE = Path.of("contract/metrics.txt");
    private static final String MANAGEMENT = ConfigProvider.getConfig().getValue("test.management.url", String.class);
    private static final Pattern FAMILY = Pattern.compile(
            "^# TYPE ((?:ft_invocations|http|jvm_memory(?!_usage_after)|jvm_threads|process|rbtfl|sql_pool)_\\S+ \\w+)$",
            Pattern.MULTILINE);

    @Test
    void metrics_areTheCommittedOnes() throws IOException {
        given().get("/en/n/" + Samples.STORY);
        String families = families(metrics());
        if (Boolean.getBoolean("contract.update")) {
            Files.writeString(FILE, families);
        }
        assertEquals(Files.readString(FILE), families);
    }

    @Test
    void pages_areCountedByRoute_andByHowLongTheyTook() {
        given().get("/zh/n/" + Samples.STORY).then().statusCode(200);
        assertTrue(
                metrics()
                        .lines()
                        .anyMatch(line -> line.startsWith("http_server_requests_seconds_bucket{")
                                && line.contains("uri=\"/{locale}/n/{slug}\"")
                                && line.contains("le=\"0.1\"")),
                metrics());
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
