package xyz.rbtfl.manifests.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import xyz.rbtfl.manifests.monitoring.Monitoring.Asked;

class MonitoringTest {

    private static final Monitoring MONITORING = Monitoring.read();
    private static final Metrics METRICS = Metrics.of(MONITORING);
    private static final Pattern LEGEND_LABEL = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Pattern ALERT_LABEL = Pattern.compile("\\$labels\\.(\\w+)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    static List<Asked> asked() {
        return MONITORING.asked();
    }

    static List<JsonNode> alerts() {
        return MONITORING.alerts();
    }

    static Stream<JsonNode> graphs() {
        return MONITORING.panels().stream()
                .filter(panel -> !panel.path("type").asText().equals("row"));
    }

    @ParameterizedTest
    @MethodSource("asked")
    void expression_namesOnlyWhatThereIs(Asked asked) {
        assertEquals(List.of(), METRICS.faults(asked.promql()));
    }

    @ParameterizedTest
    @MethodSource("asked")
    void expression_withAnotherName_isFound(Asked asked) {
        Expression expression = Expression.of(asked.promql());
        assertFalse(expression.selectors().isEmpty());
        for (var selector : expression.selectors()) {
            assertFaulty(asked.promql(), selector.metric());
            selector.labels().forEach(label -> assertFaulty(asked.promql(), label));
        }
        expression.groupings().forEach(label -> assertFaulty(asked.promql(), label));
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void alert_saysHowBadItIsAndWhatToDo(JsonNode alert) {
        assertTrue(
                Set.of("critical", "warning")
                        .contains(alert.at("/labels/severity").asText()),
                alert::toString);
        for (String annotation : List.of("summary", "description", "runbook")) {
            String text = alert.path("annotations").path(annotation).asText();
            assertFalse(text.isBlank(), annotation);
            assertEquals(
                    Set.of(), without(METRICS.resultLabels(alert.path("expr").asText()), text, ALERT_LABEL));
        }
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void runbook_namesRowsAndPanelsThatAreThere(JsonNode alert) {
        var titles = MONITORING.panels().stream()
                .map(panel -> panel.path("title").asText())
                .collect(Collectors.toSet());
        assertEquals(Set.of(), without(titles, alert.at("/annotations/runbook").asText(), QUOTED));
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void alert_hasACaseForPromtool(JsonNode alert) throws IOException {
        String cases = Files.readString(Monitoring.FOLDER.resolve("tests/alerts.yaml"));
        Pattern expected = Pattern.compile("alertname=\"" + alert.path("alert").asText() + "\"[^}]*, severity=");
        assertTrue(expected.matcher(cases).find(), expected::pattern);
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void panel_hasAUnitAndTheChosenSource(JsonNode panel) {
        assertFalse(panel.at("/fieldConfig/defaults/unit").asText().isBlank(), panel::toString);
        assertEquals("${datasource}", panel.at("/datasource/uid").asText());
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void legend_namesLabelsThatAreThere(JsonNode panel) {
        for (JsonNode target : panel.path("targets")) {
            Set<String> labels = METRICS.resultLabels(target.path("expr").asText());
            assertEquals(Set.of(), without(labels, target.path("legendFormat").asText(), LEGEND_LABEL));
        }
    }

    @Test
    void panels_haveIdsOfTheirOwn() {
        var ids = MONITORING.panels().stream()
                .map(panel -> panel.path("id").asInt())
                .toList();
        assertEquals(ids.size(), new HashSet<>(ids).size());
    }

    @Test
    void writtenMetrics_areAskedFor() {
        var askedFor = MONITORING.asked().stream()
                .flatMap(asked ->
                        Expression.of(asked.promql()).selectors().stream().map(Expression.Selector::metric))
                .collect(Collectors.toSet());
        assertEquals(
                List.of(),
                Metrics.written().stream()
                        .filter(name -> !askedFor.contains(name))
                        .toList());
    }

    /** A letter more in a name is a fault; inside a string it would be none. */
    private static void assertFaulty(String promql, String name) {
        String mutated = promql.replaceFirst("(?<![\\w:\"])" + name + "(?![\\w:])", name + "x");
        assertFalse(mutated.equals(promql), name);
        assertFalse(METRICS.faults(mutated).isEmpty(), mutated);
    }

    /** What a pattern finds in a text and is not among the things known. */
    private static Set<String> without(Set<String> known, String text, Pattern pattern) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(found -> !known.contains(found))
                .collect(Collectors.toSet());
    }
}
