package xyz.rbtfl.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xyz.rbtfl.wire.checks.EmbeddedPostgres;
import xyz.rbtfl.wire.socket.RawClient;

/**
 * A body that nobody reads must not stand in the way of the next request: a gateway keeps its connections for all its
 * callers.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class KeptConnectionTest {

    private static final int BODY = 200_000;

    @TestHTTPResource("/")
    URI server;

    @ParameterizedTest
    @CsvSource({
        "GET /stories,200",
        "GET /stories?colour=red,400",
        "OPTIONS /stories,200",
        "POST /stories,405",
        "PUT /nothing,404",
        "PUT /stories/kept/editions/en,401"
    })
    void unreadBody_isDropped_andTheNextRequestAnswered(String line, int status) throws IOException {
        try (RawClient client = new RawClient(server)) {
            client.send(line + " HTTP/1.1\nHost: a\nContent-Length: " + BODY + "\n\n")
                    .send(new byte[BODY]);
            assertEquals(status, client.answer().status());
            assertEquals(
                    200,
                    client.send("GET /heads HTTP/1.1\nHost: a\n\n").answer().status());
        }
    }
}
