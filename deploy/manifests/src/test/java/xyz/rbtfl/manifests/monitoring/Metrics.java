package xyz.rbtfl.manifests.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The metrics that there are.
 *
 * @param labels of each metric, by its name
 */
record Metrics(Map<String, Set<String>> labels) {

    /** What Prometheus adds to whatever it reads from a pod. */
    private static final Set<String> TARGET = Set.of("namespace", "job", "pod", "container", "instance", "endpoint");

    private static final Path LABELS = Monitoring.FOLDER.resolve("tests/labels.txt");
    private static final Path FOREIGN = Monitoring.FOLDER.resolve("tests/foreign-metrics.txt");
    private static final List<String> SERVICES = List.of("story-service", "entity-service", "web-gateway");

    /** The metrics of the contracts of the services, those of others, and those that the rules record. */
    static Metrics of(Monitoring monitoring) {
        var labels = new HashMap<String, Set<String>>();
        for (String service : SERVICES) {
            lines(Path.of("../..", service, "contract/metrics.txt"))
                    .flatMap(family -> names(family[0], family[1]))
                    .forEach(name -> labels.put(name, TARGET));
        }
        lines(LABELS)
                .forEach(line -> labels.computeIfPresent(line[0], (name, target) -> union(target, split(line[1]))));
        lines(FOREIGN).forEach(line -> labels.put(line[0], split(line[1])));
        monitoring
                .records()
                .forEach(rule ->
                        labels.put(rule.name(), Expression.of(rule.promql()).groupings()));
        return new Metrics(labels);
    }

    /** The names in the two written lists, each of which is there for the rules or the dashboard. */
    static List<String> written() {
        return Stream.of(LABELS, FOREIGN)
                .flatMap(Metrics::lines)
                .map(line -> line[0])
                .toList();
    }

    /** What an expression asks for and is not there, in words; nothing if all is. */
    List<String> faults(String promql) {
        Expression expression = Expression.of(promql);
        var faults = new ArrayList<String>();
        for (var selector : expression.selectors()) {
            Set<String> known = labels.get(selector.metric());
            if (known == null) {
                faults.add("there is no metric " + selector.metric());
            } else {
                selector.labels().stream()
                        .filter(label -> !known.contains(label))
                        .forEach(label -> faults.add(selector.metric() + " has no label " + label));
            }
        }
        Set<String> all = labelsOf(expression);
        expression.groupings().stream()
                .filter(label -> !all.contains(label))
                .forEach(label -> faults.add("no metric here has a label " + label));
        return faults;
    }

    /** The labels that the result of an expression may have. */
    Set<String> resultLabels(String promql) {
        Expression expression = Expression.of(promql);
        return expression.groupings().isEmpty() ? labelsOf(expression) : expression.groupings();
    }

    private Set<String> labelsOf(Expression expression) {
        var all = new HashSet<String>();
        expression.selectors().forEach(selector -> all.addAll(labels.getOrDefault(selector.metric(), Set.of())));
        return all;
    }

    /** What a family of this type is called where it is asked for. */
    private static Stream<String> names(String family, String type) {
        return switch (type) {
            case "summary" -> Stream.of(family + "_count", family + "_sum");
            case "histogram" -> Stream.of(family + "_count", family + "_sum", family + "_bucket");
            default -> Stream.of(family);
        };
    }

    /** The words of each line that is not a comment. */
    private static Stream<String[]> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split("\\s+"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> split(String list) {
        return Set.of(list.split(","));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        var union = new HashSet<>(some);
        union.addAll(others);
        return union;
    }
}
