import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Starts a command again and again, and prints how many milliseconds pass before a URL is answered with 200: the
 * median. The process is asked to end after each answer.
 *
 * <pre>java FirstAnswer.java TIMES URL COMMAND...</pre>
 */
class FirstAnswer {

    private static final long GIVE_UP_NANOS = 60_000_000_000L;
    private static final int ASK_AGAIN_MILLIS = 1;
    private static final String OK = "HTTP/1.1 200 ";

    public static void main(String[] arguments) throws Exception {
        int times = Integer.parseInt(arguments[0]);
        URI url = URI.create(arguments[1]);
        List<String> command = Arrays.asList(arguments).subList(2, arguments.length);
        // the first one warms this program up
        measure(command, url);
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            nanos[i] = measure(command, url);
        }
        Arrays.sort(nanos);
        System.out.println(nanos[times / 2] / 1_000_000);
    }

    private static long measure(List<String> command, URI url) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        long start = System.nanoTime();
        Process process = builder.start();
        try {
            while (!answers(url)) {
                if (!process.isAlive() || System.nanoTime() - start > GIVE_UP_NANOS) {
                    throw new IllegalStateException("No answer from " + url + ": " + String.join(" ", command));
                }
                Thread.sleep(ASK_AGAIN_MILLIS);
            }
            return System.nanoTime() - start;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /** A bare socket: an HTTP client would take a good part of a native executable's start for its own first use. */
    private static boolean answers(URI url) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(url.getHost(), url.getPort()));
            String target = url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
            String request = "GET " + target + " HTTP/1.1\r\nHost: " + url.getAuthority()
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            return new String(answer.readNBytes(OK.length()), StandardCharsets.US_ASCII).equals(OK);
        } catch (IOException notYet) {
            return false;
        }
    }
}
