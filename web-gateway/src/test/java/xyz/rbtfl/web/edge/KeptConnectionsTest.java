package xyz.rbtfl.web.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import xyz.rbtfl.web.fake.Tokens;
import xyz.rbtfl.wire.socket.RawClient;
import xyz.rbtfl.wire.socket.RawClient.Answer;

/** A body that nobody reads must not stand in the way of the next request. */
@QuarkusTest
class KeptConnectionsTest {

    private static final String NEXT = "GET /robots.txt HTTP/1.1\nHost: a\n\n";
    private static final String EDITION = "/api/v1/stories/bounds-story/editions/en";
    private static final int BODY = 200_000;

    @TestHTTPResource("/")
    URI server;

    static Stream<Arguments> unread() {
        String editor = "Authorization: " + Tokens.editor() + "\n";
        return Stream.of(
                Arguments.of("GET /api/v1/stories", "", 200),
                Arguments.of("GET /en/", "", 200),
                Arguments.of("GET /nothing", "", 404),
                Arguments.of("GET /en", "", 308),
                Arguments.of("HEAD /api/v1/nothing", "", 404),
                Arguments.of("OPTIONS /api/v1/stories", "", 204),
                Arguments.of("POST /en/", "", 405),
                Arguments.of("POST /nothing", "", 405),
                Arguments.of("PUT /api/v1/stories", editor, 405),
                Arguments.of("PUT " + EDITION, "", 401),
                Arguments.of("PUT " + EDITION, editor, 415),
                Arguments.of("PUT /api/v1/nothing", editor, 404),
                Arguments.of("GET /" + "a".repeat(5_000), "", 414),
                Arguments.of("GET /en/", "X-Large: " + "a".repeat(20_000) + "\n", 431),
                Arguments.of("DELETE " + EDITION, editor + "If-Match: *\n", 204));
    }

    @ParameterizedTest
    @MethodSource("unread")
    void unreadBody_isDropped_andTheNextRequestAnswered(String line, String headers, int status) throws IOException {
        String head = line + " HTTP/1.1\nHost: a\n" + headers;
        assertNextIsAnswered(line, status, head + "Content-Length: " + BODY + "\n\n", new byte[BODY]);
        byte[] chunked = (Integer.toHexString(BODY) + "\r\n" + "x".repeat(BODY) + "\r\n0\r\n\r\n").getBytes();
        assertNextIsAnswered(line, status, head + "Transfer-Encoding: chunked\n\n", chunked);
    }

    private void assertNextIsAnswered(String line, int status, String head, byte[] body) throws IOException {
        try (RawClient client = new RawClient(server)) {
            client.send(head);
            // some of the answers come before the body
            client.send(body);
            Answer first = line.startsWith("HEAD") ? client.answerToHead() : client.answer();
            assertEquals(status, first.status());
            assertEquals(200, client.send(NEXT).answer().status());
            assertEquals(200, client.send(NEXT).answer().status());
        }
    }

    @Test
    void unreadBody_thatIsTooLong_isTheEnd() throws IOException {
        try (RawClient client = new RawClient(server)) {
            client.send("POST /en/ HTTP/1.1\nHost: a\nContent-Length: 100000000\n\n");
            Answer answer = client.answer();
            assertEquals(405, answer.status());
            assertEquals("close", answer.header("Connection").orElse(""));
            assertTrue(client.isClosed());
        }
    }

    @Test
    void chunkedBody_thatIsTooLarge_isTheEnd() throws IOException {
        String head = "PUT " + EDITION + " HTTP/1.1\nHost: a\nAuthorization: " + Tokens.editor()
                + "\nContent-Type: text/markdown\nTransfer-Encoding: chunked\n\n";
        byte[] chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        try (RawClient client = new RawClient(server).send(head)) {
            for (int sent = 0; sent <= 1 << 20; sent += 0x10000) {
                client.send(chunk);
            }
            Answer answer = client.answer();
            assertEquals(413, answer.status());
            assertEquals("close", answer.header("Connection").orElse(""));
        }
    }

    @Test
    void pipelinedRequests_areAnsweredInTurn() throws IOException {
        try (RawClient client = new RawClient(server)) {
            client.send(NEXT + "GET /nothing HTTP/1.1\nHost: a\nContent-Length: 3\n\nabc" + NEXT);
            assertEquals(200, client.answer().status());
            assertEquals(404, client.answer().status());
            assertEquals(200, client.answer().status());
        }
    }

    @Test
    void chunk_withoutASize_isABadRequest_andTheEnd() throws IOException {
        String head = "PUT " + EDITION + " HTTP/1.1\nHost: a\nAuthorization: " + Tokens.editor()
                + "\nContent-Type: text/markdown\nTransfer-Encoding: chunked\n\n";
        try (RawClient client = new RawClient(server).send(head + "zz\nabc\n")) {
            assertEquals(400, client.answer().status());
            assertTrue(client.isClosed());
        }
    }
}
