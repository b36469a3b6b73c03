package xyz.rbtfl.web.lifecycle;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReadinessTest {

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/started", "/q/health/live", "/q/health/ready"})
    void probe_ofARunningGateway_isUp(String probe) {
        Probe.ask(probe).then().statusCode(200).body("status", equalTo("UP"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/metrics"})
    void operatorsAnswers_areNotOnTheReadersPort(String path) {
        given().get(path).then().statusCode(404);
    }
}
