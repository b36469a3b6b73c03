package xyz.rbtfl.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12000 | 20000 | 4 | 12000 of 20000 files, 3000 a second, 3 s left",
                "100   | 100   | 1 | 100 of 100 files, 100 a second, 0 s left",
                "500   | 0     | 2 | 500 files, 250 a second",
            })
    void line_saysRateAndTimeLeft(long done, long all, long seconds, String line) {
        assertEquals(line, Progress.line(done, all, TimeUnit.SECONDS.toNanos(seconds)));
    }

    @Test
    void log_hasNoCharactersOfATerminal() {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        try (Progress progress = new Progress(new PrintStream(log, true, StandardCharsets.UTF_8), false)) {
            progress.at(1, 2);
            progress.end("Done");
        }

        assertEquals("Done" + System.lineSeparator(), log.toString(StandardCharsets.UTF_8));
    }
}
