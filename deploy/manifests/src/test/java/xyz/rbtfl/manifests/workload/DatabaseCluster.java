package xyz.rbtfl.manifests.workload;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import xyz.rbtfl.manifests.rendering.Manifest;

/** What CloudNativePG makes of a {@code Cluster}, as far as it can be selected and connected to. */
final class DatabaseCluster {

    private static final List<Port> PORTS = List.of(
            new Port("postgresql", 5432, "TCP"), new Port("metrics", 9187, "TCP"), new Port("status", 8000, "TCP"));

    private DatabaseCluster() {}

    /** The database's instances, and the jobs that make one out of another. */
    static List<Workload> workloads(Manifest cluster) {
        String name = cluster.name();
        return List.of(
                new Workload(name, cluster.namespace(), labels(cluster, "podRole", "instance"), PORTS),
                new Workload(name + "-join", cluster.namespace(), labels(cluster, "jobRole", "join"), List.of()));
    }

    private static Map<String, String> labels(Manifest cluster, String key, String role) {
        Map<String, String> labels = new HashMap<>(Selector.labels(cluster.at("/spec/inheritedMetadata/labels")));
        labels.put("cnpg.io/cluster", cluster.name());
        labels.put("cnpg.io/" + key, role);
        return labels;
    }

    /** The services for reading and writing, for replicas alone and for any instance. */
    static List<Address> addresses(Manifest cluster) {
        return List.of("-rw", "-ro", "-r").stream()
                .map(ending -> new Address(cluster.name() + ending, Set.of(5432)))
                .toList();
    }
}
