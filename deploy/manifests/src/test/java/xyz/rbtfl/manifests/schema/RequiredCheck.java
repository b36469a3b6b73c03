package xyz.rbtfl.manifests.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import xyz.rbtfl.manifests.rendering.Check;
import xyz.rbtfl.manifests.rendering.Finding;
import xyz.rbtfl.manifests.rendering.Rendering;
import xyz.rbtfl.manifests.rendering.Yaml;

/** Every field that the API server or our rules insist on is there, by the list in {@code required.yaml}. */
public final class RequiredCheck implements Check {

    private final JsonNode required = Yaml.resource("/required.yaml");

    @Override
    public Stream<Finding> findings(Rendering rendering) {
        return rendering.manifests().stream()
                .flatMap(manifest ->
                        missing("", manifest.kind(), manifest.json()).map(field -> manifest.breaks("required", field)));
    }

    /** What is missing in a node, which is called by its field and by the field that it is in. */
    private Stream<String> missing(String parent, String field, JsonNode node) {
        if (node.isArray()) {
            return Yaml.elements(node).flatMap(element -> missing(parent, field, element));
        }
        String name = required.has(field) ? field : parent + "." + field;
        Stream<String> own = Yaml.elements(required.path(node.isObject() ? name : ""))
                .map(JsonNode::asText)
                .filter(child -> !node.has(child)
                        || node.path(child).isArray() && node.path(child).isEmpty())
                .map(child -> field + "." + child);
        return Stream.concat(
                own, node.properties().stream().flatMap(child -> missing(field, child.getKey(), child.getValue())));
    }
}
