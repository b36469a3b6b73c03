package xyz.rbtfl.wire.checks;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the change feed of every service answers to followers. A service's own test says what its changes hold. */
public abstract class FeedChecks {

    /** The member of a change that names what was changed, for example {@code story}. */
    protected abstract String subject();

    /** Stores something new through the service's own API. */
    protected abstract void store(String slug);

    /** A change as the service writes it down: a JSON object. */
    protected abstract String event(String slug);

    @Test
    protected void cursors_ofAnotherDatabase_are410_andUnreadableOnes400() {
        String foreign =
                Base64.getUrlEncoder().withoutPadding().encodeToString(("0".repeat(32) + ":1:1").getBytes(US_ASCII));
        given().queryParam("after", foreign)
                .get("/changes")
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("restart", equalTo("/changes"));
        given().queryParam("after", "nonsense").get("/changes").then().statusCode(400);
        given().queryParam("limit", 0).get("/changes").then().statusCode(400);
        given().queryParam("wait", 31).get("/changes").then().statusCode(400);
    }

    @Test
    protected void end_answersAnEmptyPageAndTheSameCursor() {
        String end = end();
        given().queryParam("after", end).get("/changes").then().statusCode(200).body("next", equalTo(end));
    }

    @Test
    protected void now_isTheEnd() {
        String now = given().queryParam("after", "now")
                .get("/changes")
                .then()
                .statusCode(200)
                .body("items", empty())
                .extract()
                .path("next");
        store("feed-now");
        assertEquals(List.of("feed-now"), read(now).getList("items." + subject()));
    }

    // the feed is not polled here (rbtfl.feed.poll): only the signal can end the wait
    @Test
    protected void follower_thatWaits_isWokenByAChange() throws Exception {
        CompletableFuture<JsonPath> waiting = waitAtTheEnd();
        store("feed-wake");
        assertEquals(List.of("feed-wake"), waiting.get(15, TimeUnit.SECONDS).getList("items." + subject()));
    }

    @Test
    protected void follower_thatWaits_isWokenByAChangeOfAnotherReplica() throws Exception {
        CompletableFuture<JsonPath> waiting = waitAtTheEnd();
        try (Connection replica = EmbeddedPostgres.connect()) {
            insert(replica, "feed-replica");
            replica.createStatement().execute("notify change");
        }
        assertEquals(List.of("feed-replica"), waiting.get(15, TimeUnit.SECONDS).getList("items." + subject()));
    }

    /**
     * As after a restore to an earlier moment: what the follower saw last is not there, or something else has its
     * place.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from change where sequence = ?",
                "update change set at = at + interval '1 microsecond' where sequence = ?",
            })
    protected void cursor_behindAChangeThatWasLost_is410(String loss) throws SQLException {
        try (Connection connection = EmbeddedPostgres.connect()) {
            insert(connection, "feed-lost");
            String cursor = end();
            try (PreparedStatement statement = connection.prepareStatement(loss)) {
                statement.setLong(1, sequenceOf(cursor));
                assertEquals(1, statement.executeUpdate());
            }
            given().queryParam("after", cursor)
                    .get("/changes")
                    .then()
                    .statusCode(410)
                    .body("restart", equalTo("/changes"));
        }
    }

    private static long sequenceOf(String cursor) {
        return Long.parseLong(
                new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split(":")[2]);
    }

    private static CompletableFuture<JsonPath> waitAtTheEnd() {
        String end = end();
        return CompletableFuture.supplyAsync(() -> given().queryParam("after", end)
                .queryParam("wait", 20)
                .get("/changes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath());
    }

    /**
     * Writers whose transactions begin in one order and commit in another, while a follower reads on. A feed ordered by
     * sequence alone misses what commits late.
     */
    @Test
    protected void writers_thatCommitOutOfOrder_areAllSeen_andNoneTwice() throws Exception {
        int writers = 8;
        int each = 40;
        AtomicBoolean writing = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(writers + 1);
        String start = end();
        Future<List<String>> follower = threads.submit(() -> follow(start, writing));
        List<Future<?>> done = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            int number = writer;
            done.add(threads.submit(() -> write(number, each)));
        }
        for (Future<?> writer : done) {
            writer.get();
        }
        writing.set(false);
        List<String> seen = follower.get();
        threads.shutdown();

        Set<String> expected = new HashSet<>();
        for (int writer = 0; writer < writers; writer++) {
            for (int i = 0; i < each; i++) {
                expected.add("feed-order-" + writer + "-" + i);
            }
        }
        assertEquals(expected.size(), seen.size(), "a change was repeated or missed");
        assertEquals(expected, new HashSet<>(seen));
    }

    /*
     * Two transactions at a time. In every other pair the one with the lower sequence commits last; in the rest the one
     * with the lower transaction id writes last: neither order alone is the order of commits.
     */
    private @Nullable Void write(int writer, int each) throws SQLException {
        Random random = new Random(writer);
        try (Connection first = EmbeddedPostgres.connect();
                Connection second = EmbeddedPostgres.connect()) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            for (int i = 0; i < each; i += 2) {
                boolean firstWritesLast = i % 4 == 0;
                first.createStatement().execute("select pg_current_xact_id()");
                insert(firstWritesLast ? second : first, "feed-order-" + writer + "-" + i);
                insert(firstWritesLast ? first : second, "feed-order-" + writer + "-" + (i + 1));
                (firstWritesLast ? first : second).commit();
                (firstWritesLast ? second : first)
                        .createStatement()
                        .execute("select pg_sleep(" + random.nextInt(8) + " * 0.001)");
                (firstWritesLast ? second : first).commit();
            }
        }
        return null;
    }

    private void insert(Connection connection, String slug) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("insert into change (event) values (?)")) {
            statement.setString(1, event(slug));
            statement.executeUpdate();
        }
    }

    private List<String> follow(String start, AtomicBoolean writing) {
        List<String> seen = new ArrayList<>();
        String cursor = start;
        boolean last;
        do {
            last = !writing.get();
            JsonPath page = given().queryParam("after", cursor)
                    .queryParam("limit", 7)
                    .get("/changes")
                    .jsonPath();
            List<String> slugs = page.getList("items." + subject());
            slugs.stream()
                    .filter(slug -> slug != null && slug.startsWith("feed-order-"))
                    .forEach(seen::add);
            cursor = page.getString("next");
            last = last && slugs.isEmpty();
        } while (!last);
        return seen;
    }

    /** The cursor behind the newest change. */
    protected static String end() {
        String cursor = given().queryParam("limit", 1000).get("/changes").path("next");
        JsonPath page = read(cursor);
        return page.getString("next");
    }

    /** The changes after a cursor. */
    protected static JsonPath read(String after) {
        return given().queryParam("after", after)
                .queryParam("limit", 1000)
                .get("/changes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
