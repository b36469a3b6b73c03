package xyz.rbtfl.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import xyz.rbtfl.web.fake.Samples;
import xyz.rbtfl.wire.metric.Metrics;

/** What operators' dashboards and alerts may rest on. */
@QuarkusTest
class MetricsTest {

    private static final String MANAGEMENT = ConfigProvider.getConfig().getValue("test.management.url", String.class);

    @Test
    void metrics_areTheCommittedOnes() throws IOException {
        given().get("/en/n/" + Samples.STORY);
        metrics().assertCommitted();
    }

    @Test
    void pages_areCountedByRoute_andByHowLongTheyTook() {
        given().get("/zh/n/" + Samples.STORY).then().statusCode(200);
        Metrics metrics = metrics();
        assertTrue(
                metrics.has("http_server_requests_seconds_bucket", "uri=\"/{locale}/n/{slug}\"", "le=\"0.1\""),
                metrics.text());
    }

    private static Metrics metrics() {
        return new Metrics(
                given().accept("text/plain").get(MANAGEMENT + "/q/metrics").asString());
    }
}
