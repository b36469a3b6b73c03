package xyz.rbtfl.wire.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A service's metrics at one moment.
 *
 * @param text as Prometheus reads them: a series with its value a line, and before them a line with their name and type
 */
public record Metrics(String text) {

    private static final Path COMMITTED = Path.of("contract", "metrics.txt");

    /** Those of ours, and those that are there on the JVM and in a native executable. */
    private static final Pattern FAMILY = Pattern.compile(
            "^# TYPE ((?:ft_invocations|http|jvm_memory(?!_usage_after)|jvm_threads|process|rbtfl|sql_pool)_\\S+"
                    + " \\w+)$",
            Pattern.MULTILINE);

    /**
     * Holds names and types to the committed file {@code contract/metrics.txt}, which operators' dashboards and alerts
     * may rest on. {@code -Dcontract.update=true} writes it down anew.
     */
    public void assertCommitted() throws IOException {
        String families = FAMILY.matcher(text)
                .results()
                .map(family -> family.group(1) + "\n")
                .sorted()
                .collect(Collectors.joining());
        if (Boolean.getBoolean("contract.update")) {
            Files.writeString(COMMITTED, families);
        }
        assertEquals(Files.readString(COMMITTED), families);
    }

    /**
     * The value of a series; 0 while there is none.
     *
     * @param series with its labels, for example {@code rbtfl_imports_total{outcome="created",}}
     */
    public double value(String series) {
        return text.lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElse(0);
    }

    /**
     * Whether there is such a series.
     *
     * @param labels some of its labels, each like {@code status="404"}
     */
    public boolean has(String name, String... labels) {
        return text.lines()
                .anyMatch(line ->
                        line.startsWith(name + "{") && List.of(labels).stream().allMatch(line::contains));
    }
}
