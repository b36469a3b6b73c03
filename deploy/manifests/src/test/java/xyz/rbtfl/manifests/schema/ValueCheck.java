package xyz.rbtfl.manifests.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import xyz.rbtfl.manifests.rendering.Check;
import xyz.rbtfl.manifests.rendering.Finding;
import xyz.rbtfl.manifests.rendering.Manifest;
import xyz.rbtfl.manifests.rendering.Rendering;
import xyz.rbtfl.manifests.rendering.Yaml;

/**
 * Every value that the model only knows as a string or a number is one that the API server takes.
 *
 * <p>{@code values.yaml} says which, by the names of the field and of what it is in: a list of values or a pattern.
 */
public final class ValueCheck implements Check {

    private static final String NAME = "[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?";

    private final JsonNode values = Yaml.resource("/values.yaml");

    @Override
    public Stream<Finding> findings(Rendering rendering) {
        return rendering.manifests().stream().flatMap(this::findings);
    }

    private Stream<Finding> findings(Manifest manifest) {
        Stream<String> name = manifest.name().matches(NAME) ? Stream.empty() : Stream.of("metadata.name");
        return Stream.concat(name, faults("", manifest.kind(), manifest.json()))
                .map(fault -> manifest.breaks("value", fault));
    }

    /** The faults in a node, which is called by its field and by the field that it is in. */
    private Stream<String> faults(String parent, String field, JsonNode node) {
        if (node.isArray()) {
            return Yaml.elements(node).flatMap(element -> faults(parent, field, element));
        }
        if (node.isObject()) {
            return node.properties().stream().flatMap(child -> faults(field, child.getKey(), child.getValue()));
        }
        JsonNode allowed = values.path(parent + "." + (values.has(parent + ".*") ? "*" : field));
        return allows(allowed, node) ? Stream.empty() : Stream.of(parent + "." + field + " is " + node);
    }

    private static boolean allows(JsonNode allowed, JsonNode value) {
        return allowed.isArray()
                ? Yaml.elements(allowed).anyMatch(value::equals)
                : allowed.isMissingNode() || value.asText().matches(allowed.asText());
    }
}
