package xyz.rbtfl.manifests.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The flows that are meant to be: for each part of an overlay what it adds, in {@code flows/<part>.txt}.
 *
 * <p>A line is {@code a, b -> c, d 5432/TCP, 8000/TCP}: each on the left reaches each on the right at each port.
 */
final class WrittenFlows {

    private static final Pattern LINE =
            Pattern.compile("(?<sources>.+) -> (?<targets>.+?) (?<ports>\\w+/(TCP|UDP)(, \\w+/(TCP|UDP))*)");

    private WrittenFlows() {}

    static Set<String> of(List<String> parts) {
        Set<String> flows = new TreeSet<>();
        parts.forEach(part -> text(part)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> add(line, flows)));
        return flows;
    }

    private static void add(String line, Set<String> flows) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no flow is written like this: " + line);
        }
        for (String source : parts.group("sources").split(", ")) {
            for (String target : parts.group("targets").split(", ")) {
                for (String port : parts.group("ports").split(", ")) {
                    flows.add(source + " -> " + target + " " + port);
                }
            }
        }
    }

    /** The list of a part; a part without one opens nothing. */
    private static String text(String part) {
        try (InputStream list = WrittenFlows.class.getResourceAsStream("/flows/" + part + ".txt")) {
            return list == null ? "" : new String(list.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
