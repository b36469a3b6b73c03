package xyz.rbtfl.manifests.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import xyz.rbtfl.manifests.rendering.Check;
import xyz.rbtfl.manifests.rendering.Finding;
import xyz.rbtfl.manifests.rendering.Manifest;
import xyz.rbtfl.manifests.rendering.Rendering;
import xyz.rbtfl.manifests.rendering.Yaml;
import xyz.rbtfl.manifests.workload.Pod;
import xyz.rbtfl.manifests.workload.Selector;
import xyz.rbtfl.manifests.workload.Workload;

/**
 * A workload selects its own pods and no others, and spreads them by looking at them alone; those of a Deployment over
 * nodes and zones.
 */
public final class SelectorCheck implements Check {

    private static final List<String> TOPOLOGY = List.of("kubernetes.io/hostname", "topology.kubernetes.io/zone");
    private static final List<String> CONSTRAINTS = List.of(
            "/topologySpreadConstraints",
            "/affinity/podAntiAffinity/requiredDuringSchedulingIgnoredDuringExecution",
            "/affinity/podAntiAffinity/preferredDuringSchedulingIgnoredDuringExecution");

    @Override
    public Stream<Finding> findings(Rendering rendering) {
        return Stream.concat(
                rendering
                        .all("Deployment", "StatefulSet", "DaemonSet")
                        .flatMap(owner -> selection(owner, Workload.in(rendering))),
                Pod.in(rendering).stream().flatMap(SelectorCheck::spread));
    }

    private static Stream<Finding> selection(Manifest owner, List<Workload> workloads) {
        Selector selector = Selector.of(owner.at("/spec/selector"));
        return workloads.stream()
                .filter(workload ->
                        selector.matches(workload.labels()) != workload.name().equals(owner.name()))
                .map(workload -> workload.name().equals(owner.name())
                        ? owner.breaks("selector-own-pods", "does not select its own pods")
                        : owner.breaks("selector-shared", "selects the pods of " + workload.name()));
    }

    private static Stream<Finding> spread(Pod pod) {
        List<JsonNode> terms = CONSTRAINTS.stream()
                .flatMap(constraints -> Yaml.elements(pod.at(constraints)))
                .map(constraint -> constraint.has("podAffinityTerm") ? constraint.path("podAffinityTerm") : constraint)
                .toList();
        Stream<Finding> others = terms.stream()
                .filter(term -> !isMeant(Selector.of(term.path("labelSelector")), pod))
                .map(term -> pod.breaks("spread", term + " looks at other pods"));
        Stream<Finding> missing = TOPOLOGY.stream()
                .filter(key -> pod.owner().is("Deployment"))
                .filter(key -> terms.stream()
                        .noneMatch(term -> term.path("topologyKey").asText().equals(key)))
                .map(key -> pod.breaks("spread", "not by " + key));
        return Stream.concat(others, missing);
    }

    private static boolean isMeant(Selector selector, Pod pod) {
        return !selector.isEmpty() && selector.matches(pod.labels());
    }
}
