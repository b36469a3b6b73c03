package xyz.rbtfl.web.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LinesTest {

    private static final Duration SHORT = Duration.ofMillis(50);

    private static byte[] next(Lines lines) {
        return lines.next().await().atMost(Duration.ofSeconds(30));
    }

    /** A caller who sends all before he takes anything is not waited for. */
    @Test
    void lines_thatNobodyTakesYet_stay_andComeInTheirOrder() throws IOException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        ByteArrayOutputStream got = new ByteArrayOutputStream();
        try (Lines lines = new Lines(64 << 20, SHORT)) {
            for (int i = 0; i < 100_000; i++) {
                byte[] line = ("line " + i + "\n").getBytes(UTF_8);
                sent.writeBytes(line);
                lines.add(line);
                if (i % 20_000 == 19_999) {
                    got.writeBytes(next(lines));
                }
            }
            lines.end();
            for (byte[] some = next(lines); some.length > 0; some = next(lines)) {
                got.writeBytes(some);
            }
        }
        assertArrayEquals(sent.toByteArray(), got.toByteArray());
    }

    @Test
    void line_isThere_whenItComesAfterTheQuestion() throws IOException {
        try (Lines lines = new Lines(1_000, SHORT)) {
            var asked = lines.next().subscribeAsCompletionStage();
            lines.add("a".getBytes(UTF_8));
            assertEquals("a", new String(asked.getNow(new byte[0]), UTF_8));
            lines.end();
            assertEquals(0, next(lines).length);
        }
    }

    @Test
    void lines_beyondTheBound_areGivenUp() throws IOException {
        byte[] line = new byte[100_000];
        Arrays.fill(line, (byte) 'x');
        try (Lines lines = new Lines(250_000, SHORT)) {
            assertThrows(IOException.class, () -> {
                for (int i = 0; i < 100; i++) {
                    lines.add(line);
                }
            });
        }
    }
}
