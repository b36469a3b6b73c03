import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Opens connections that begin something and never end it, and prints what that costs a gateway: a line a second with
 * the process's resident memory in MiB, how many of the connections still stand, and how long a page takes another
 * reader in milliseconds.
 *
 * <p>The connections take turns: nothing sent, half a head, a body to a page that stops after 900 kB, and, with a
 * token, a body to an edition that does so. Run it on the gateway's machine, which has to know the process.
 *
 * <pre>java Stalled.java GATEWAY PID COUNT SECONDS [TOKEN]</pre>
 */
class Stalled {

    private static final byte[] BODY = new byte[900_000];

    public static void main(String[] arguments) throws Exception {
        URI gateway = URI.create(arguments[0]);
        String pid = arguments[1];
        int count = Integer.parseInt(arguments[2]);
        int seconds = Integer.parseInt(arguments[3]);
        List<String> starts = starts(arguments.length > 4 ? arguments[4] : "");
        Arrays.fill(BODY, (byte) 'x');
        System.out.println("second  MiB  connections  page ms");
        print(gateway, pid, 0, List.of());
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sockets.add(open(gateway, starts.get(i % starts.size())));
        }
        for (int second = 1; second <= seconds; second++) {
            print(gateway, pid, second, sockets);
            Thread.sleep(1_000);
        }
    }

    private static List<String> starts(String token) {
        String length = "Content-Length: 1000000\r\n\r\n";
        List<String> starts = new ArrayList<>(List.of(
                "", "GET /en/ HTTP/1.1\r\nHost: a\r\nX-Slow: ", "POST /en/ HTTP/1.1\r\nHost: a\r\n" + length));
        if (!token.isEmpty()) {
            starts.add("PUT /api/v1/stories/stalled/editions/en HTTP/1.1\r\nHost: a\r\nContent-Type: text/markdown\r\n"
                    + "Authorization: Bearer " + token + "\r\n" + length);
        }
        return starts;
    }

    // who does not take the bytes must not hold us up: a socket's writes wait, so each has its thread
    private static Socket open(URI gateway, String start) throws IOException {
        Socket socket = new Socket(gateway.getHost(), gateway.getPort());
        Thread sender = new Thread(() -> send(socket, start));
        sender.setDaemon(true);
        sender.start();
        return socket;
    }

    private static void send(Socket socket, String start) {
        try {
            socket.getOutputStream().write(start.getBytes(StandardCharsets.ISO_8859_1));
            if (start.endsWith("\r\n\r\n")) {
                socket.getOutputStream().write(BODY);
            }
            socket.getInputStream().readAllBytes();
            socket.close();
        } catch (IOException letGo) {
            close(socket);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private static void print(URI gateway, String pid, int second, List<Socket> sockets) throws Exception {
        long open = sockets.stream().filter(socket -> !socket.isClosed()).count();
        System.out.printf("%6d  %3d  %11d  %s%n", second, resident(pid), open, page(gateway));
    }

    private static long resident(String pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", pid, "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1_024)
                .findFirst()
                .orElseThrow();
    }

    private static String page(URI gateway) throws InterruptedException {
        long start = System.nanoTime();
        try {
            int status = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()
                    .send(HttpRequest.newBuilder(gateway.resolve("/en/")).build(), BodyHandlers.discarding())
                    .statusCode();
            return status == 200 ? Long.toString((System.nanoTime() - start) / 1_000_000) : "status " + status;
        } catch (IOException refused) {
            return refused.toString();
        }
    }
}
