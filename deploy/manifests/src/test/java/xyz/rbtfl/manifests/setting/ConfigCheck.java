package xyz.rbtfl.manifests.setting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import xyz.rbtfl.manifests.rendering.Check;
import xyz.rbtfl.manifests.rendering.Finding;
import xyz.rbtfl.manifests.rendering.Manifest;
import xyz.rbtfl.manifests.rendering.Rendering;
import xyz.rbtfl.manifests.rendering.Yaml;
import xyz.rbtfl.manifests.workload.Container;
import xyz.rbtfl.manifests.workload.Pod;

/** Every configuration key that a pod uses is set, and every one that is set is used. */
public final class ConfigCheck implements Check {

    /** A use of a config map by a pod; without a key it is of all keys. */
    private record Use(Pod pod, String map, Optional<String> key) {

        boolean covers(Manifest configMap, String name) {
            return map.equals(configMap.name()) && key.map(name::equals).orElse(true);
        }
    }

    @Override
    public Stream<Finding> findings(Rendering rendering) {
        Set<Use> uses = new LinkedHashSet<>();
        Container.in(rendering).flatMap(ConfigCheck::variables).forEach(uses::add);
        Pod.in(rendering).stream().flatMap(ConfigCheck::volumes).forEach(uses::add);
        return Stream.concat(
                uses.stream()
                        .filter(use -> !isSet(use, rendering))
                        .map(use -> use.pod()
                                .breaks(
                                        "config-not-set",
                                        use.map() + "/" + use.key().orElse("*"))),
                rendering.all("ConfigMap").filter(map -> !isDashboard(map)).flatMap(map -> unused(map, uses)));
    }

    private static Stream<Use> variables(Container container) {
        Stream<Use> whole = Yaml.elements(container.at("/envFrom"))
                .map(source -> source.path("configMapRef"))
                .filter(JsonNode::isObject)
                .map(reference ->
                        new Use(container.pod(), reference.path("name").asText(), Optional.empty()));
        Stream<Use> single = Yaml.elements(container.at("/env"))
                .map(variable -> variable.at("/valueFrom/configMapKeyRef"))
                .filter(JsonNode::isObject)
                .map(reference -> use(container.pod(), reference, reference));
        return Stream.concat(whole, single);
    }

    private static Stream<Use> volumes(Pod pod) {
        return Yaml.elements(pod.at("/volumes"))
                .flatMap(volume -> Stream.concat(
                        Stream.of(volume.path("configMap")),
                        Yaml.elements(volume.at("/projected/sources")).map(source -> source.path("configMap"))))
                .filter(JsonNode::isObject)
                .flatMap(map -> map.has("items")
                        ? Yaml.elements(map.path("items")).map(item -> use(pod, map, item))
                        : Stream.of(new Use(pod, map.path("name").asText(), Optional.empty())));
    }

    private static Use use(Pod pod, JsonNode map, JsonNode item) {
        return new Use(
                pod, map.path("name").asText(), Optional.of(item.path("key").asText()));
    }

    private static boolean isSet(Use use, Rendering rendering) {
        return rendering
                .find("ConfigMap", use.map())
                .filter(map -> use.key().map(map.json().path("data")::has).orElse(true))
                .isPresent();
    }

    /** Grafana reads these by their label. */
    private static boolean isDashboard(Manifest map) {
        return map.json().at("/metadata/labels/grafana_dashboard").isTextual();
    }

    private static Stream<Finding> unused(Manifest map, Set<Use> uses) {
        return map.at("/data").properties().stream()
                .map(Map.Entry::getKey)
                .filter(key -> uses.stream().noneMatch(use -> use.covers(map, key)))
                .map(key -> map.breaks("config-unused", key));
    }
}
