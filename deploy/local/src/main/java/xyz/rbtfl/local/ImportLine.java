package xyz.rbtfl.local;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an instance says of one file that was sent.
 *
 * @param path    its name in the archive
 * @param outcome {@code created}, {@code updated}, {@code unchanged}, {@code kept}, {@code refused}, {@code failed},
 *                {@code skipped} or {@code deleted}
 * @param reasons why it was not taken, such as {@code :12:3: take: this is no take}; otherwise empty
 */
record ImportLine(String path, String outcome, List<String> reasons) {

    static ImportLine of(Map<?, ?> line) {
        return new ImportLine(String.valueOf(line.get("path")), String.valueOf(line.get("outcome")), reasons(line));
    }

    /** Whether the file should be stored, and is not. */
    boolean isFault() {
        return outcome.equals("refused") || outcome.equals("failed");
    }

    private static List<String> reasons(Map<?, ?> line) {
        if (line.get("faults") instanceof List<?> faults && !faults.isEmpty()) {
            return faults.stream()
                    .filter(Map.class::isInstance)
                    .map(Map.class::cast)
                    .map(ImportLine::reason)
                    .toList();
        }
        return line.get("detail") == null ? List.of() : List.of(": " + line.get("status") + " " + line.get("detail"));
    }

    /** A Markdown file's fault has a line and a column, a JSON file's a pointer. */
    private static String reason(Map<?, ?> fault) {
        String where = Stream.of(fault.get("line"), fault.get("column"))
                .filter(Objects::nonNull)
                .map(number -> ":" + number)
                .collect(Collectors.joining());
        String pointer = fault.get("pointer") == null ? "" : " " + fault.get("pointer");
        return where + pointer + ": " + fault.get("code") + ": " + fault.get("message");
    }
}
