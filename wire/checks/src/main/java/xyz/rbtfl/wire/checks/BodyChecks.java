package xyz.rbtfl.wire.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xyz.rbtfl.wire.socket.LogLines;
import xyz.rbtfl.wire.socket.RawClient;

/**
 * A body that nobody reads must not stand in the way of the next request, since a gateway keeps its connections for all
 * its callers. One that breaks off, or is none, is the sender's fault and no alarm.
 */
public abstract class BodyChecks {

    private static final int UNREAD = 200_000;
    private static final String NEXT = "GET /changes HTTP/1.1\nHost: a\n\n";

    /** Where a document is stored, for example {@code /entities/body}. */
    protected abstract String path();

    /** Of the document. */
    protected abstract String mediaType();

    private static URI server() {
        return URI.create(RestAssured.baseURI + ":" + RestAssured.port);
    }

    private String put() {
        return "PUT " + path() + " HTTP/1.1\nHost: a\nContent-Type: " + mediaType() + "\nAuthorization: Bearer "
                + TestEditor.token() + "\n";
    }

    @ParameterizedTest
    @CsvSource({
        "GET /changes,200",
        "GET /nothing,404",
        "GET /changes?colour=red,400",
        "OPTIONS /changes,200",
        "POST /changes,405",
        "PUT /nothing,404",
        "PUT {path},401"
    })
    protected void unreadBody_isDropped_andTheNextRequestAnswered(String line, int status) throws IOException {
        assertNextIsAnswered(line.replace("{path}", path()) + " HTTP/1.1\nHost: a\n", status);
    }

    @Test
    protected void unreadBody_ofAnotherType_isDropped_andTheNextRequestAnswered() throws IOException {
        assertNextIsAnswered(put().replace(mediaType(), "image/png"), 415);
    }

    private void assertNextIsAnswered(String head, int status) throws IOException {
        try (RawClient client = new RawClient(server())) {
            client.send(head + "Content-Length: " + UNREAD + "\n\n").send(new byte[UNREAD]);
            assertEquals(status, client.answer().status());
            assertEquals(200, client.send(NEXT).answer().status());
            assertEquals(200, client.send(NEXT).answer().status());
        }
    }

    @Test
    protected void unreadBody_thatIsTooLong_isTheEnd() throws IOException {
        try (RawClient client = new RawClient(server())) {
            client.send("PUT " + path() + " HTTP/1.1\nHost: a\nContent-Length: 100000000\n\n");
            RawClient.Answer answer = client.answer();
            assertEquals(401, answer.status());
            assertEquals("close", answer.header("Connection").orElse(""));
            assertTrue(client.isClosed());
        }
    }

    @Test
    protected void head_thatIsTooLarge_isNamed() throws IOException {
        assertEquals(414, status("GET /" + "a".repeat(5_000) + " HTTP/1.1\nHost: a\n\n"));
        assertEquals(431, status("GET /changes HTTP/1.1\nHost: a\nX: " + "a".repeat(20_000) + "\n\n"));
    }

    @Test
    protected void sender_whoWaitsForAWord_getsIt() throws IOException {
        String put = put() + "Expect: 100-continue\nContent-Length: 2\n\n";
        try (RawClient client = new RawClient(server())) {
            client.send(put);
            assertEquals(100, client.answer().status());
            assertEquals(422, client.send("{}").answer().status());
        }
        assertEquals(401, status(put.replaceFirst("Authorization: .*\n", "")));
    }

    private static int status(String request) throws IOException {
        try (RawClient client = new RawClient(server())) {
            return client.send(request).answer().status();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 5000\n\nabc", "Transfer-Encoding: chunked\n\n3\nabc\n"})
    protected void sender_whoHangsUp_isALineForDevelopersAlone(String rest) throws Exception {
        try (LogLines log = new LogLines("xyz.rbtfl.wire.edge.Bodies")) {
            try (RawClient client = new RawClient(server())) {
                client.send(put() + rest);
            }
            assertTrue(log.next().contains("A body broke off"));
            try (RawClient next = new RawClient(server())) {
                assertEquals(200, next.send(NEXT).answer().status());
            }
            assertEquals(List.of(), log.alarms());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\nabc\n", "-1\n", "fffffffffffffffff\n", "3\nabcdef\n0\n\n", "g\n"})
    protected void chunk_whoseSizeIsNone_isABadRequest_andTheEnd(String chunk) throws IOException {
        try (LogLines log = new LogLines("xyz.rbtfl.wire.edge.Bodies");
                RawClient client = new RawClient(server())) {
            client.send(put() + "Transfer-Encoding: chunked\n\n" + chunk);
            RawClient.Answer answer = client.answer();
            assertEquals(400, answer.status());
            assertEquals(
                    "application/problem+json", answer.header("Content-Type").orElse(""));
            assertTrue(client.isClosed());
            assertEquals(List.of(), log.alarms());
        }
    }

    @Test
    protected void senderOfHttp2_isABadRequest_andTheEnd() throws IOException {
        try (LogLines log = new LogLines("io.vertx");
                RawClient client = new RawClient(server())) {
            client.send("PRI * HTTP/2.0\n\nSM\n\n");
            assertEquals(400, client.answer().status());
            assertTrue(client.isClosed());
            assertEquals(List.of(), log.alarms());
        }
    }
}
