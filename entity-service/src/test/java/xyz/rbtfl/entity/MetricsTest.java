package xyz.rbtfl.entity;

import static io.restassured.RestAssured.given;
import static xyz.rbtfl.entity.Editor.editor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import xyz.rbtfl.entity.follow.FollowFromStartTest;
import xyz.rbtfl.wire.checks.EmbeddedPostgres;
import xyz.rbtfl.wire.metric.Metrics;

/** What operators' dashboards and alerts may rest on. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
@TestProfile(FollowFromStartTest.Following.class)
class MetricsTest {

    private static final long PATIENCE = Duration.ofSeconds(20).toNanos();
    private static final String MANAGEMENT = ConfigProvider.getConfig().getValue("test.management.url", String.class);

    @Test
    void metrics_areTheCommittedOnes() throws IOException {
        put("{\"kind\":\"place\",\"labels\":{\"en\":\"Metered\"}}");
        put("{\"kind\":\"cloud\"}");
        metricsOfAFollower().assertCommitted();
    }

    private static void put(String entity) {
        editor().contentType("application/json")
                .header("If-Match", "*")
                .body(entity)
                .put("/entities/metered");
    }

    /** The metrics once story-service's feed has answered: before that there are none of requests to it. */
    private static Metrics metricsOfAFollower() {
        long deadline = System.nanoTime() + PATIENCE;
        Metrics metrics = metrics();
        while (!metrics.text().contains("# TYPE http_client_requests_seconds ") && System.nanoTime() < deadline) {
            metrics = metrics();
        }
        return metrics;
    }

    private static Metrics metrics() {
        return new Metrics(
                given().accept("text/plain").get(MANAGEMENT + "/q/metrics").asString());
    }
}
