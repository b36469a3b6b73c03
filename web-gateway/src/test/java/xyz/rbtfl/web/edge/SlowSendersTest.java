package xyz.rbtfl.web.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xyz.rbtfl.web.fake.Tokens;
import xyz.rbtfl.wire.socket.RawClient;

/**
 * Who takes too long is let go; the bodies of all together have a bound. Each test waits for the server, which has
 * short times here.
 */
@QuarkusTest
@TestProfile(SlowSendersTest.Impatient.class)
class SlowSendersTest {

    private static final String PUT = "PUT /api/v1/stories/slow-story/editions/en HTTP/1.1\nHost: a\nAuthorization: "
            + Tokens.editor() + "\nContent-Type: text/markdown\nContent-Length: 90000\n\n";

    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "rbtfl.edge.head-time", "300ms",
                    "rbtfl.edge.kept-time", "500ms",
                    "rbtfl.edge.body-time", "2s",
                    "rbtfl.edge.leftover-time", "300ms",
                    "rbtfl.edge.bodies-in-work", "100000");
        }
    }

    @TestHTTPResource("/")
    URI server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET / HT",
                "GET / HTTP/1.1\nHost: a\nX: ",
                "GET /robots.txt HTTP/1.1\nHost: a\n\n",
                "GET /robots.txt HTTP/1.1\nHost: a\n\nGET /",
                "POST /en/ HTTP/1.1\nHost: a\nContent-Length: 1000\n\n"
            })
    void silentConnection_isClosed(String start) throws IOException {
        try (RawClient client = new RawClient(server).send(start)) {
            assertTrue(client.isClosed());
        }
    }

    @Test
    void head_thatComesByteByByte_isNotWaitedFor() throws IOException {
        try (RawClient client = new RawClient(server).send("GET / HTTP/1.1\n")) {
            assertTrue(isClosedWhileSending(client));
        }
    }

    // each byte would begin an idle time anew
    private static boolean isClosedWhileSending(RawClient client) throws IOException {
        long end = System.nanoTime() + 8_000_000_000L;
        try {
            while (System.nanoTime() < end) {
                client.send("X").waitFor(20);
            }
            return false;
        } catch (SocketException reset) {
            return true;
        }
    }

    // whose bytes come first is not for us to say: of two, one is over the bound
    @Test
    void stalledBodies_areBoundedTogether_andLetGo() throws IOException {
        byte[] most = new byte[80_000];
        try (RawClient one = new RawClient(server).send(PUT).send(most);
                RawClient other = new RawClient(server).send(PUT).send(most)) {
            String said = one.rest() + other.rest();
            assertTrue(said.contains("503 Service Unavailable"), said);
            assertTrue(said.toLowerCase(Locale.ROOT).contains("retry-after"), said);
        }
        try (RawClient next = new RawClient(server).send(PUT).send(new byte[90_000])) {
            assertEquals(201, next.answer().status());
        }
    }
}
