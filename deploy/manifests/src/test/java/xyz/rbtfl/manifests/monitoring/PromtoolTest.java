package xyz.rbtfl.manifests.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Prometheus' own tool says of rules, alerts and dashboard; it is part of Debian's package {@code prometheus}. */
class PromtoolTest {

    private static final Monitoring MONITORING = Monitoring.read();

    private record Answer(int status, String text) {}

    @TempDir
    private Path folder;

    @BeforeEach
    void needsPromtool() {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(bin -> Files.isExecutable(Path.of(bin, "promtool"))),
                "There is no promtool on the PATH: the alerts are not tried");
    }

    @Test
    void rules_areRules() throws Exception {
        assertAreRules(write("rules.yaml", MONITORING.rules()));
    }

    @Test
    void alerts_fireWhenTheyShould() throws Exception {
        Answer answer = tryAlerts(MONITORING.rules());
        assertEquals(0, answer.status(), answer::text);
    }

    @Test
    void alerts_thatFireTooLate_areFound() throws Exception {
        String late = MONITORING.rules().toString().replace("> 60", "> 6000");
        Answer answer = tryAlerts(Monitoring.YAML.readTree(late));
        assertTrue(answer.status() != 0 && answer.text().contains("RbtflFeedLag"), answer::text);
    }

    /** A dashboard's expressions are checked as if they were recorded, with Grafana's variables filled in. */
    @Test
    void dashboard_asksInPromQl() throws Exception {
        ObjectNode file = Monitoring.YAML.createObjectNode();
        var rules = file.putArray("groups").addObject().put("name", "dashboard").putArray("rules");
        for (var asked : MONITORING.askedByDashboard()) {
            String promql = asked.promql().replace("$__rate_interval", "5m").replaceAll("\\$(namespace|route)", "any");
            rules.addObject().put("record", "dashboard:" + rules.size()).put("expr", promql);
        }
        assertAreRules(write("dashboard.yaml", file));
    }

    private Path write(String name, JsonNode content) throws IOException {
        Path file = folder.resolve(name);
        Monitoring.YAML.writeValue(file.toFile(), content);
        return file;
    }

    private Answer tryAlerts(JsonNode rules) throws Exception {
        write("rules.yaml", rules);
        return promtool(
                "test", Files.copy(Monitoring.FOLDER.resolve("tests/alerts.yaml"), folder.resolve("alerts.yaml")));
    }

    private static void assertAreRules(Path file) throws Exception {
        Answer answer = promtool("check", file);
        assertEquals(0, answer.status(), answer::text);
    }

    private static Answer promtool(String command, Path file) throws Exception {
        Process promtool = new ProcessBuilder("promtool", command, "rules", file.toString())
                .redirectErrorStream(true)
                .start();
        String text = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(promtool.waitFor(), text);
    }
}
