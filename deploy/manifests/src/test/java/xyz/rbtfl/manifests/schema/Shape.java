package xyz.rbtfl.manifests.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The form of an object as a small written schema: the fields that may be there, each with its type.
 *
 * <p>A list holds the shape of its elements; a map the shape of its values under the key {@code "*"}; a text is the
 * name of a type: {@code string}, {@code integer}, {@code boolean}.
 */
final class Shape {

    private Shape() {}

    /** Where a value differs from its shape. */
    static Stream<String> faults(String path, JsonNode value, JsonNode shape) {
        if (shape.isObject()) {
            return value.isObject()
                    ? value.properties().stream().flatMap(field -> fieldFaults(path, field, shape))
                    : Stream.of(path + " is not an object");
        }
        if (shape.isArray()) {
            return value.isArray() ? elementFaults(path, value, shape.get(0)) : Stream.of(path + " is not a list");
        }
        return isA(shape.asText(), value) ? Stream.empty() : Stream.of(path + " is not of type " + shape.asText());
    }

    private static Stream<String> fieldFaults(String path, Map.Entry<String, JsonNode> field, JsonNode shape) {
        String at = path + "/" + field.getKey();
        JsonNode expected = shape.path(shape.has(field.getKey()) ? field.getKey() : "*");
        return expected.isMissingNode() ? Stream.of("unknown field " + at) : faults(at, field.getValue(), expected);
    }

    private static Stream<String> elementFaults(String path, JsonNode list, JsonNode shape) {
        return IntStream.range(0, list.size()).boxed().flatMap(at -> faults(path + "/" + at, list.get(at), shape));
    }

    private static boolean isA(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            default -> throw new IllegalArgumentException("there is no type " + type);
        };
    }
}
