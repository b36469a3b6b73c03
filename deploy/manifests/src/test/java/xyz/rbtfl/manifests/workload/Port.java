package xyz.rbtfl.manifests.workload;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import xyz.rbtfl.manifests.rendering.Yaml;

/**
 * A port that a pod listens on.
 *
 * @param name its name; empty where it has none
 * @param number 1 to 65535
 * @param protocol {@code TCP} or {@code UDP}
 */
public record Port(String name, int number, String protocol) {

    /** The ports in a list of containers' or outside peers' ports. */
    public static List<Port> list(JsonNode ports) {
        return Yaml.elements(ports).map(Port::of).toList();
    }

    private static Port of(JsonNode port) {
        return new Port(
                port.path("name").asText(),
                port.path("containerPort").asInt(),
                port.path("protocol").asText("TCP"));
    }

    /** Whether a reference by number or by name means this port. */
    public boolean is(JsonNode reference) {
        return reference.isInt() ? number == reference.asInt() : name.equals(reference.asText());
    }
}
