package xyz.rbtfl.entity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import xyz.rbtfl.wire.checks.EmbeddedPostgres;

/** Reads that the database cannot answer at the moment: each waits here for a table that the test has locked. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class SlowReadTest {

    @Test
    void read_thatTakesTooLong_is503_andSaysWhenToComeAgain() throws SQLException {
        Editor.put("slow-read", Editor.place("Slow"));
        try (Connection connection = EmbeddedPostgres.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table sighting in access exclusive mode");
            given().get("/entities/slow-read")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue())
                    .body("type", equalTo("https://rbtfl.xyz/problems/unavailable"))
                    .body("status", equalTo(503));
            Editor.labels("en", "slow-read").then().statusCode(200);
        }
        given().get("/entities/slow-read").then().statusCode(200);
    }
}
