package xyz.rbtfl.story;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static xyz.rbtfl.story.Editor.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import xyz.rbtfl.wire.checks.EmbeddedPostgres;
import xyz.rbtfl.wire.metric.Metrics;

/** What operators' dashboards and alerts may rest on. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class MetricsTest {

    private static final String MANAGEMENT = ConfigProvider.getConfig().getValue("test.management.url", String.class);

    @Test
    void metrics_areTheCommittedOnes() throws IOException {
        put("metered", "en", Documents.full("metered"));
        put("metered-fault", "en", Documents.full("metered-fault").replace("2026-06-02", "2026-02-30"));
        metrics().assertCommitted();
    }

    @Test
    void intake_isCountedByOutcomeAndFault() {
        double created = metrics().value("rbtfl_imports_total{outcome=\"created\",}");
        double refused = metrics().value("rbtfl_imports_total{outcome=\"refused\",}");
        double dates = metrics().value("rbtfl_import_faults_total{code=\"date\",}");

        put("counted", "en", Documents.full("counted")).then().statusCode(201);
        put("counted-fault", "en", Documents.full("counted-fault").replace("2026-06-02", "2026-02-30"))
                .then()
                .statusCode(422);

        assertEquals(created + 1, metrics().value("rbtfl_imports_total{outcome=\"created\",}"));
        assertEquals(refused + 1, metrics().value("rbtfl_imports_total{outcome=\"refused\",}"));
        assertEquals(dates + 1, metrics().value("rbtfl_import_faults_total{code=\"date\",}"));
    }

    @Test
    void requests_areCountedByRoute_notByAddress() {
        given().get("/stories/nobody-wrote-this").then().statusCode(404);
        Metrics metrics = metrics();
        assertTrue(
                metrics.has("http_server_requests_seconds_count", "uri=\"/stories/{slug}\"", "status=\"404\""),
                metrics.text());
        assertFalse(metrics.text().contains("nobody-wrote-this"));
    }

    private static Metrics metrics() {
        return new Metrics(
                given().accept("text/plain").get(MANAGEMENT + "/q/metrics").asString());
    }
}
