package xyz.rbtfl.local;

import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/** Fetches an archive, and looks at it while it comes in. */
final class ExportClient {

    private static final Duration BEGINS_WITHIN = Duration.ofMinutes(2);
    private static final int TRIES = 5;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final ExportRequest request;

    ExportClient(ExportRequest request) {
        this.request = request;
    }

    /**
     * Writes the archive into a file, and returns how many files are in it.
     *
     * @throws IOException where there is none, or it is not whole
     */
    int into(Path part, Progress progress) throws IOException {
        HttpResponse<InputStream> answer = ask();
        long files = answer.headers().firstValueAsLong("Rbtfl-Files").orElse(0);
        boolean isPacked = answer.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equals)
                .isPresent();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16);
                InputStream body = new Copied(answer.body(), out)) {
            InputStream tar = isPacked ? new GZIPInputStream(body, 1 << 16) : body;
            int counted = new TarCheck(tar, count -> progress.at(count, files)).count();
            // behind the archive: what packing adds
            body.transferTo(OutputStream.nullOutputStream());
            return counted;
        }
    }

    private HttpResponse<InputStream> ask() throws IOException {
        HttpRequest.Builder question = HttpRequest.newBuilder(request.address())
                .timeout(BEGINS_WITHIN)
                .header("Authorization", "Bearer " + request.token());
        if (request.isPacked()) {
            question.header("Accept-Encoding", "gzip");
        }
        try {
            HttpResponse<InputStream> answer = http.send(question.build(), BodyHandlers.ofInputStream());
            for (int i = 1; answer.statusCode() == 503 && i < TRIES; i++) {
                long seconds = answer.headers().firstValueAsLong("Retry-After").orElse(5);
                answer.body().close();
                TimeUnit.SECONDS.sleep(seconds);
                answer = http.send(question.build(), BodyHandlers.ofInputStream());
            }
            if (answer.statusCode() != 200) {
                throw new IOException(answer.statusCode() + " " + detail(answer));
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String detail(HttpResponse<InputStream> answer) throws IOException {
        String body = new String(answer.body().readNBytes(10_000), StandardCharsets.UTF_8);
        try {
            return String.valueOf(JsonUtil.parseJson(body).get("detail"));
        } catch (JoseException noProblemDocument) {
            return "and no reason";
        }
    }

    /** A stream that writes down what is read from it. */
    private static final class Copied extends FilterInputStream {

        private final OutputStream copy;

        Copied(InputStream stream, OutputStream copy) {
            super(stream);
            this.copy = copy;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) {
                copy.write(one);
            }
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            if (read > 0) {
                copy.write(into, offset, read);
            }
            return read;
        }

        @Override
        public long skip(long count) throws IOException {
            return readNBytes((int) Math.min(count, 1 << 16)).length;
        }
    }
}
