package xyz.rbtfl.manifests.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import xyz.rbtfl.manifests.rendering.Check;
import xyz.rbtfl.manifests.rendering.Finding;
import xyz.rbtfl.manifests.rendering.Manifest;
import xyz.rbtfl.manifests.rendering.Rendering;
import xyz.rbtfl.manifests.rendering.Yaml;

/**
 * Every object is of a known kind, with known fields of the right type.
 *
 * <p>The kinds are those of the Kubernetes model, and those few of other operators that {@code shapes.yaml} describes.
 */
public final class ModelCheck implements Check {

    private final JsonNode shapes = Yaml.resource("/shapes.yaml");

    @Override
    public Stream<Finding> findings(Rendering rendering) {
        return rendering.manifests().stream().flatMap(this::findings);
    }

    private Stream<Finding> findings(Manifest manifest) {
        JsonNode shape = shapes.path(manifest.type());
        if (shape.isMissingNode() && !Model.knows(manifest)) {
            return Stream.of(manifest.breaks("unknown-kind", manifest.type()));
        }
        Stream<String> faults =
                shape.isMissingNode() ? Model.faults(manifest) : Shape.faults("", manifest.json(), shape);
        return Stream.concat(faults, nulls("", manifest.json())).map(fault -> manifest.breaks("model", fault));
    }

    /** A field without a value is a slip of indentation more often than a wish. */
    private static Stream<String> nulls(String path, JsonNode node) {
        Stream<String> own = node.isNull() ? Stream.of(path + " has no value") : Stream.empty();
        Stream<String> fields =
                node.properties().stream().flatMap(field -> nulls(path + "/" + field.getKey(), field.getValue()));
        Stream<String> elements = Yaml.elements(node).flatMap(element -> nulls(path + "/-", element));
        return Stream.of(own, fields, elements).flatMap(faults -> faults);
    }
}
