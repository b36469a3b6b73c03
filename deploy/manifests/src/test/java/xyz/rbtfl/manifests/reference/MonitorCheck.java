package xyz.rbtfl.manifests.reference;

import java.util.List;
import java.util.stream.Stream;
import xyz.rbtfl.manifests.rendering.Check;
import xyz.rbtfl.manifests.rendering.Finding;
import xyz.rbtfl.manifests.rendering.Manifest;
import xyz.rbtfl.manifests.rendering.Rendering;
import xyz.rbtfl.manifests.rendering.Yaml;
import xyz.rbtfl.manifests.workload.Selector;
import xyz.rbtfl.manifests.workload.Workload;

/** What Prometheus is told to ask is there: pods that it finds, each with the port. */
public final class MonitorCheck implements Check {

    @Override
    public Stream<Finding> findings(Rendering rendering) {
        return rendering.all("PodMonitor").flatMap(monitor -> findings(monitor, Workload.in(rendering)));
    }

    private static Stream<Finding> findings(Manifest monitor, List<Workload> workloads) {
        Selector selector = Selector.of(monitor.at("/spec/selector"));
        List<Workload> selected = workloads.stream()
                .filter(workload -> selector.matches(workload.labels()))
                .toList();
        if (selected.isEmpty()) {
            return Stream.of(monitor.breaks("monitor-selector", "selects nothing"));
        }
        return Yaml.elements(monitor.at("/spec/podMetricsEndpoints"))
                .map(endpoint -> endpoint.path("port"))
                .filter(port ->
                        !selected.stream().allMatch(one -> one.ports().stream().anyMatch(own -> own.is(port))))
                .map(port -> monitor.breaks("monitor-port", port + " is not a port of all that is selected"));
    }
}
