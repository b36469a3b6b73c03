package xyz.rbtfl.wire.checks;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the probes of a service with a database tell, on the port that is the operator's alone. */
public abstract class ReadinessChecks {

    private static final String MANAGEMENT = ConfigProvider.getConfig().getValue("test.management.url", String.class);
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/started", "/q/health/live", "/q/health/ready"})
    protected void probe_ofARunningService_isUp(String probe) {
        given().get(MANAGEMENT + probe).then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    protected void service_withoutItsSchema_isAliveButNotReady() throws SQLException {
        rename("flyway_schema_history", "not_yet");
        try {
            given().get(MANAGEMENT + "/q/health/ready")
                    .then()
                    .statusCode(503)
                    .body("checks.findAll { it.status == 'DOWN' }.name", is(List.of("Database schema")));
            given().get(MANAGEMENT + "/q/health/live").then().statusCode(200);
        } finally {
            rename("not_yet", "flyway_schema_history");
        }
        given().get(MANAGEMENT + "/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("Database schema"));
    }

    @Test
    protected void readiness_waitsForTheNewestMigration() throws IOException {
        try (Stream<Path> migrations = Files.list(MIGRATIONS)) {
            assertEquals(
                    ConfigProvider.getConfig().getValue("rbtfl.schema.version", String.class),
                    migrations
                            .map(file -> file.getFileName().toString().replaceFirst("V(\\d+)__.*", "$1"))
                            .max(Comparator.comparingInt(Integer::parseInt))
                            .orElseThrow());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/metrics"})
    protected void operatorsAnswers_areNotOnTheCallersPort(String path) {
        given().get(path).then().statusCode(404);
    }

    private static void rename(String table, String name) throws SQLException {
        try (Connection connection = EmbeddedPostgres.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table " + table + " rename to " + name);
        }
    }
}
