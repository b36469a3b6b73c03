package xyz.rbtfl.wire.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xyz.rbtfl.wire.socket.LogLines;
import xyz.rbtfl.wire.socket.RawClient;

/** A body that breaks off, or is none, is the sender's fault and no alarm. */
public abstract class BrokenBodyChecks {

    /** Where a document is stored, for example {@code /entities/broken-body}. */
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
    @ValueSource(strings = {"Content-Length: 5000\n\nabc", "Transfer-Encoding: chunked\n\n3\nabc\n"})
    protected void sender_whoHangsUp_isALineForDevelopersAlone(String rest) throws Exception {
        try (LogLines log = new LogLines("xyz.rbtfl.wire.edge.Bodies")) {
            try (RawClient client = new RawClient(server())) {
                client.send(put() + rest);
            }
            assertTrue(log.next().contains("A body broke off"));
            try (RawClient next = new RawClient(server())) {
                assertEquals(
                        200,
                        next.send("GET /changes HTTP/1.1\nHost: a\n\n").answer().status());
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
