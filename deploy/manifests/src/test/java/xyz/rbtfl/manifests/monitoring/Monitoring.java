package xyz.rbtfl.manifests.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What {@code components/monitoring} holds.
 *
 * @param rules     the {@code spec} of the PrometheusRule, which is what Prometheus itself calls a file of rules
 * @param dashboard Grafana's model of it
 */
record Monitoring(JsonNode rules, JsonNode dashboard) {

    static final Path FOLDER =
            Path.of("../components/monitoring").toAbsolutePath().normalize();

    /** Reads YAML and, since that is YAML too, JSON. */
    static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private static final Pattern LABEL_VALUES = Pattern.compile("label_values\\((?<of>.*), (?<label>\\w+)\\)");

    /**
     * An expression, and who asks.
     *
     * @param name of the alert, the recorded metric, the panel or the variable
     */
    record Asked(String name, String promql) {}

    static Monitoring read() {
        return new Monitoring(read("prometheus-rule.yaml").path("spec"), read("dashboard.json"));
    }

    List<JsonNode> alerts() {
        return allRules().filter(rule -> rule.has("alert")).toList();
    }

    List<Asked> records() {
        return allRules()
                .filter(rule -> rule.has("record"))
                .map(rule -> new Asked(
                        rule.path("record").asText(), rule.path("expr").asText()))
                .toList();
    }

    /** Rows among them. */
    List<JsonNode> panels() {
        return elements(dashboard.path("panels")).toList();
    }

    /** Every expression of the rules and the dashboard. */
    List<Asked> asked() {
        var asked = new ArrayList<>(records());
        alerts().forEach(alert -> asked.add(
                new Asked(alert.path("alert").asText(), alert.path("expr").asText())));
        asked.addAll(askedByDashboard());
        return asked;
    }

    /** Every expression of the dashboard; what a variable chooses from is one that is grouped by the label. */
    List<Asked> askedByDashboard() {
        var asked = new ArrayList<Asked>();
        for (JsonNode panel : panels()) {
            panel.path("targets")
                    .forEach(target -> asked.add(new Asked(
                            panel.path("title").asText(), target.path("expr").asText())));
        }
        for (JsonNode variable : dashboard.path("templating").path("list")) {
            Matcher values =
                    LABEL_VALUES.matcher(variable.path("query").path("query").asText());
            if (values.matches()) {
                String grouped = "group by (%s) (%s)".formatted(values.group("label"), values.group("of"));
                asked.add(new Asked(variable.path("name").asText(), grouped));
            }
        }
        return asked;
    }

    private Stream<JsonNode> allRules() {
        return elements(rules.path("groups")).flatMap(group -> elements(group.path("rules")));
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static JsonNode read(String file) {
        try {
            return YAML.readTree(FOLDER.resolve(file).toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
