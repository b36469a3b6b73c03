package xyz.rbtfl.manifests.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import xyz.rbtfl.manifests.rendering.Check;
import xyz.rbtfl.manifests.rendering.Finding;
import xyz.rbtfl.manifests.rendering.Manifest;
import xyz.rbtfl.manifests.rendering.Rendering;
import xyz.rbtfl.manifests.rendering.Yaml;
import xyz.rbtfl.manifests.workload.Selector;
import xyz.rbtfl.manifests.workload.Workload;

/** A Service leads to the pods of one workload, and to ports that these have. */
public final class ServiceCheck implements Check {

    @Override
    public Stream<Finding> findings(Rendering rendering) {
        return rendering.all("Service").flatMap(service -> findings(service, Workload.in(rendering)));
    }

    private static Stream<Finding> findings(Manifest service, List<Workload> workloads) {
        Selector selector = Selector.ofLabels(service.at("/spec/selector"));
        List<Workload> selected = workloads.stream()
                .filter(workload -> selector.matches(workload.labels()))
                .toList();
        if (selector.isEmpty() || selected.size() != 1) {
            return Stream.of(service.breaks("service-selector", "selects " + selected.size() + " workloads"));
        }
        return Yaml.elements(service.at("/spec/ports"))
                .filter(port -> !leadsTo(selected.get(0), port))
                .map(port -> service.breaks(
                        "service-port",
                        port + " is no port of " + selected.get(0).name()));
    }

    private static boolean leadsTo(Workload workload, JsonNode port) {
        JsonNode target = port.path(port.has("targetPort") ? "targetPort" : "port");
        return workload.ports().stream()
                .anyMatch(own -> own.is(target)
                        && own.protocol().equals(port.path("protocol").asText("TCP")));
    }
}
