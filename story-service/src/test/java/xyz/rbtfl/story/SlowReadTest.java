package xyz.rbtfl.story;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import xyz.rbtfl.wire.checks.EmbeddedPostgres;

/** Reads that the database cannot answer at the moment: each waits here for a table that the test has locked. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class SlowReadTest {

    /** Those that a list of heads has at once, see {@code Reads.Kind.GATHERED}, and that a page of stories has. */
    private static final int GATHERED = 2;

    private static final int LISTS = 4;
    private static final int ASKED = 8;

    private static final String WAITING = "select count(*) from pg_stat_activity, pg_sleep(0.02)"
            + " where wait_event_type = 'Lock' and application_name = 'story-service-reads'";

    @Test
    void read_thatTakesTooLong_is503_andSaysWhenToComeAgain() throws SQLException {
        try (Connection connection = EmbeddedPostgres.connect()) {
            lock(connection, "head");
            given().get("/heads")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue())
                    .body("type", equalTo("https://rbtfl.xyz/problems/unavailable"))
                    .body("status", equalTo(503));
        }
        given().get("/heads").then().statusCode(200);
    }

    @Test
    void slowReads_ofTwoKinds_fillTheirOwnTurnsAlone() throws SQLException {
        Editor.put("slow-read", "en", Documents.plain("slow-read", "en", "Read while others wait"));
        given().get("/stories?locale=en").then().statusCode(200);
        try (Connection connection = EmbeddedPostgres.connect();
                Connection looking = EmbeddedPostgres.connect()) {
            lock(connection, "head, listing");
            List<CompletableFuture<Integer>> heads = asked("/heads");
            List<CompletableFuture<Integer>> lists = asked("/stories");
            awaitWaiting(looking, GATHERED + LISTS);

            given().get("/stories/slow-read/editions/en").then().statusCode(200);
            assertEquals(GATHERED + LISTS, waiting(looking));

            connection.rollback();
            Set<Integer> statuses = Stream.concat(heads.stream(), lists.stream())
                    .map(CompletableFuture::join)
                    .collect(Collectors.toSet());
            // on a slow machine some were given up before
            assertTrue(Set.of(200, 503).containsAll(statuses), statuses::toString);
        }
    }

    private static List<CompletableFuture<Integer>> asked(String path) {
        return IntStream.range(0, ASKED)
                .mapToObj(number ->
                        CompletableFuture.supplyAsync(() -> given().get(path).statusCode()))
                .toList();
    }

    private static void lock(Connection connection, String tables) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table " + tables + " in access exclusive mode");
        }
    }

    /** Asks until that many reads wait, or the reads are given up and the count can grow no more. */
    private static void awaitWaiting(Connection connection, int count) throws SQLException {
        int looks = 0;
        while (waiting(connection) < count && looks < 500) {
            looks++;
        }
    }

    private static int waiting(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(WAITING)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
