package xyz.rbtfl.wire.socket;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A client that sends bytes as they are, over one connection; whoever waits longer than ten seconds for an answer
 * fails.
 */
public final class RawClient implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;
    private final InputStream in;

    public RawClient(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /**
     * An answer as it came in.
     *
     * @param head status line and headers
     */
    public record Answer(int status, List<String> head, byte[] body) {

        public Optional<String> header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return head.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst();
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** Sends Latin-1 text, each of its line ends as CR LF. */
    public RawClient send(String text) throws IOException {
        return send(text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    public RawClient send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** One more answer, with its body when it says how long that is. */
    public Answer answer() throws IOException {
        return answer(true);
    }

    public Answer answerToHead() throws IOException {
        return answer(false);
    }

    private Answer answer(boolean withBody) throws IOException {
        List<String> head = Arrays.asList(head().split("\r\n"));
        int status = Integer.parseInt(head.get(0).split(" ")[1]);
        Answer bare = new Answer(status, head, new byte[0]);
        int length = bare.header("Content-Length").map(Integer::parseInt).orElse(0);
        boolean bodiless = !withBody || status < 200 || status == 204 || status == 304;
        return bodiless ? bare : new Answer(status, head, in.readNBytes(length));
    }

    private String head() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("Closed after: " + head);
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    /** Waits for bytes that should not come; fails when the connection is closed. */
    public void waitFor(int millis) throws IOException {
        socket.setSoTimeout(millis);
        try {
            if (in.read() < 0) {
                throw new SocketException("Closed");
            }
        } catch (SocketTimeoutException asExpected) {
            socket.setSoTimeout(PATIENCE_MILLIS);
        }
    }

    /** Whatever the server still says before it closes the connection. */
    public String rest() throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    /** Whether the server closes the connection, after whatever it still says, while we wait. */
    public boolean isClosed() throws IOException {
        rest();
        return true;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
