package xyz.rbtfl.story.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Compares what is told of faults, word for word, with a file that is kept beside the test's resources: a change of
 * words is a visible one.
 */
public final class Wording {

    private static final Path KEPT = Path.of("src/test/resources/document");

    private final StringBuilder told = new StringBuilder();

    /** Adds a case and its faults, each with place, message, what was expected and what was found. */
    public void add(String title, List<Fault> faults) {
        told.append("# ").append(shown(title)).append('\n');
        faults.forEach(fault -> told.append(shown(line(fault))).append('\n'));
    }

    private static String line(Fault fault) {
        String due =
                fault.expected().map(expected -> " | expected: " + expected).orElse("")
                        + fault.found().map(found -> " | found: " + found).orElse("");
        return Lantern.brief(List.of(fault)) + " | " + fault.message() + due;
    }

    /** What nobody would see in the file is written by its number. */
    private static String shown(String text) {
        return text.codePoints()
                .mapToObj(c -> c == ' ' || Character.isLetterOrDigit(c) || c > ' ' && c < 0x7F || "—–·…".indexOf(c) >= 0
                        ? Character.toString(c)
                        : String.format(Locale.ROOT, "{%04X}", c))
                .collect(Collectors.joining());
    }

    /** To accept other words, copy the file that a failure leaves in {@code target}. */
    public void assertKept(String file) throws IOException {
        Path now = Files.createDirectories(Path.of("target/wording")).resolve(file);
        Files.writeString(now, told);
        assertEquals(Files.readString(KEPT.resolve(file)), told.toString(), "see " + now);
    }
}
