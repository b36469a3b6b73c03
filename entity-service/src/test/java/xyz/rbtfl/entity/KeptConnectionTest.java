package xyz.rbtfl.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xyz.rbtfl.wire.checks.EmbeddedPostgres;
import xyz.rbtfl.wire.socket.RawClient;
import xyz.rbtfl.wire.socket.RawClient.Answer;

/**
 * A body that nobody reads must not stand in the way of the next request: a gateway keeps its connections for all its
 * callers.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class KeptConnectionTest {

    private static final int BODY = 200_000;
    private static final String NEXT = "GET /changes HTTP/1.1\nHost: a\n\n";

    @TestHTTPResource("/")
    URI server;

    @ParameterizedTest
    @CsvSource({
        "GET /changes,200",
        "GET /entities/nobody-kept,404",
        "GET /changes?colour=red,400",
        "OPTIONS /labels,200",
        "POST /changes,405",
        "PUT /nothing,404",
        "PUT /entities/kept,401",
        "POST /labels,415"
    })
    void unreadBody_isDropped_andTheNextRequestAnswered(String line, int status) throws IOException {
        try (RawClient client = new RawClient(server)) {
            client.send(line + " HTTP/1.1\nHost: a\nContent-Length: " + BODY + "\n\n")
                    .send(new byte[BODY]);
            assertEquals(status, client.answer().status());
            assertEquals(200, client.send(NEXT).answer().status());
            assertEquals(200, client.send(NEXT).answer().status());
        }
    }

    @Test
    void unreadBody_thatIsTooLong_isTheEnd() throws IOException {
        try (RawClient client = new RawClient(server)) {
            client.send("PUT /entities/kept HTTP/1.1\nHost: a\nContent-Length: 100000000\n\n");
            Answer answer = client.answer();
            assertEquals(401, answer.status());
            assertEquals("close", answer.header("Connection").orElse(""));
            assertTrue(client.isClosed());
        }
    }

    @Test
    void head_thatIsTooLarge_isNamed() throws IOException {
        assertEquals(414, status("GET /" + "a".repeat(5_000) + " HTTP/1.1\nHost: a\n\n"));
        assertEquals(431, status("GET /changes HTTP/1.1\nHost: a\nX: " + "a".repeat(20_000) + "\n\n"));
    }

    @Test
    void sender_whoWaitsForAWord_getsIt() throws IOException {
        String put = "PUT /entities/kept-expecting HTTP/1.1\nHost: a\nContent-Type: application/json\n"
                + "Expect: 100-continue\nContent-Length: 2\n";
        try (RawClient client = new RawClient(server)) {
            client.send(put + "Authorization: Bearer " + Editor.token() + "\n\n");
            assertEquals(100, client.answer().status());
            assertEquals(422, client.send("{}").answer().status());
        }
        assertEquals(401, status(put + "\n"));
    }

    private int status(String request) throws IOException {
        try (RawClient client = new RawClient(server)) {
            return client.send(request).answer().status();
        }
    }
}
