package xyz.rbtfl.manifests.reference;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import xyz.rbtfl.manifests.rendering.Check;
import xyz.rbtfl.manifests.rendering.Finding;
import xyz.rbtfl.manifests.rendering.Manifest;
import xyz.rbtfl.manifests.rendering.Rendering;
import xyz.rbtfl.manifests.rendering.Yaml;
import xyz.rbtfl.manifests.workload.Container;
import xyz.rbtfl.manifests.workload.Environment;

/** A service asks for the database that its server was made with, and a cluster of servers is backed up. */
public final class DatabaseCheck implements Check {

    @Override
    public Stream<Finding> findings(Rendering rendering) {
        Map<String, String> databases = databases(rendering);
        return Stream.concat(
                rendering.all("Cluster").flatMap(cluster -> backup(cluster, rendering)),
                Container.in(rendering).flatMap(container -> names(container, rendering, databases)));
    }

    /** What is in the servers, by the servers' names. */
    private static Map<String, String> databases(Rendering rendering) {
        Map<String, String> databases = new TreeMap<>();
        rendering
                .all("Cluster")
                .forEach(cluster -> databases.put(
                        cluster.name(),
                        cluster.at("/spec/bootstrap/initdb/database").asText()));
        Container.in(rendering)
                .filter(container -> container.pod().owner().is("StatefulSet"))
                .forEach(container -> databases.put(
                        container.pod().owner().name(),
                        Environment.of(container, rendering).getOrDefault("POSTGRES_DB", "")));
        return databases;
    }

    private static Stream<Finding> names(Container container, Rendering rendering, Map<String, String> databases) {
        return Environment.of(container, rendering).values().stream()
                .filter(value -> value.contains("postgresql://"))
                .map(value -> URI.create(value.replaceFirst("^jdbc:", "")))
                .filter(url -> !url.getPath().equals("/" + databases.get(server(url))))
                .map(url -> container.breaks("database-name", url + " is not what its server was made with"));
    }

    private static String server(URI url) {
        return url.getHost().replaceFirst("-(rw|ro|r)$", "");
    }

    private static Stream<Finding> backup(Manifest cluster, Rendering rendering) {
        boolean isKept = Yaml.elements(cluster.at("/spec/plugins"))
                .filter(plugin -> plugin.path("isWALArchiver").asBoolean())
                .map(plugin -> plugin.at("/parameters/barmanObjectName"))
                .anyMatch(store -> rendering.find("ObjectStore", store.asText()).isPresent());
        boolean isPlanned = rendering
                .all("ScheduledBackup")
                .anyMatch(plan -> plan.at("/spec/cluster/name").asText().equals(cluster.name()));
        return isKept && isPlanned
                ? Stream.empty()
                : Stream.of(cluster.breaks("database-backup", "has no archive, or no plan of backups"));
    }
}
