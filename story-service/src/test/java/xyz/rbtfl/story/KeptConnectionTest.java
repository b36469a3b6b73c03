package xyz.rbtfl.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A body that nobody reads must not stand in the way of the next request: a gateway keeps its connections for all its
 * callers.
 */
@QuarkusTest
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
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            send(socket, line + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + BODY + "\r\n\r\n" + "x".repeat(BODY));
            assertEquals(status, answer(socket.getInputStream()));
            send(socket, "GET /heads HTTP/1.1\r\nHost: a\r\n\r\n");
            assertEquals(200, answer(socket.getInputStream()));
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static int answer(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        String text = head.toString().toLowerCase(Locale.ROOT);
        int length = text.indexOf("content-length: ");
        if (length >= 0) {
            in.readNBytes(Integer.parseInt(text.substring(length + 16, text.indexOf('\r', length))));
        }
        return Integer.parseInt(text.substring(9, 12));
    }
}
