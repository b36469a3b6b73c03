package xyz.rbtfl.manifests.workload;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import xyz.rbtfl.manifests.rendering.Rendering;
import xyz.rbtfl.manifests.rendering.Yaml;

/**
 * The environment of a container as far as the rendering knows it: what comes from a secret has an empty value, and
 * what has no value at all is not in it.
 */
public final class Environment {

    private Environment() {}

    /** The variables of a container, from config maps and one by one. */
    public static Map<String, String> of(Container container, Rendering rendering) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (JsonNode source : container.at("/envFrom")) {
            String prefix = source.path("prefix").asText();
            rendering
                    .find("ConfigMap", source.at("/configMapRef/name").asText())
                    .map(map -> Selector.labels(map.at("/data")))
                    .orElse(Map.of())
                    .forEach((key, value) -> variables.put(prefix + key, value));
        }
        Yaml.elements(container.at("/env"))
                .filter(variable ->
                        variable.has("value") || !variable.path("valueFrom").isEmpty())
                .forEach(variable -> variables.put(variable.path("name").asText(), value(variable, rendering)));
        return variables;
    }

    private static String value(JsonNode variable, Rendering rendering) {
        JsonNode reference = variable.at("/valueFrom/configMapKeyRef");
        return Optional.of(reference)
                .flatMap(map -> rendering.find("ConfigMap", map.path("name").asText()))
                .map(map -> map.json()
                        .path("data")
                        .path(reference.path("key").asText())
                        .asText())
                .orElse(variable.path("value").asText());
    }
}
