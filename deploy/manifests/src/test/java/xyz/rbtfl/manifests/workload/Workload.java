package xyz.rbtfl.manifests.workload;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import xyz.rbtfl.manifests.rendering.Rendering;

/**
 * Pods that are alike: what selectors choose, and what connections come from and go to.
 *
 * @param name the name of the object that makes them
 * @param namespace where they run
 * @param labels what selectors look at
 * @param ports what their containers say they listen on
 */
public record Workload(String name, String namespace, Map<String, String> labels, List<Port> ports) {

    public Workload {
        labels = Map.copyOf(labels);
        ports = List.copyOf(ports);
    }

    /** What runs once a rendering is applied: the pods described, and those that the database operator makes. */
    public static List<Workload> in(Rendering rendering) {
        return Stream.concat(
                        Pod.in(rendering).stream().map(Workload::of),
                        rendering.all("Cluster").flatMap(cluster -> DatabaseCluster.workloads(cluster).stream()))
                .toList();
    }

    private static Workload of(Pod pod) {
        List<Port> ports = pod.containers().stream()
                .flatMap(container -> Port.list(container.at("/ports")).stream())
                .toList();
        return new Workload(pod.owner().name(), pod.owner().namespace(), pod.labels(), ports);
    }
}
