package xyz.rbtfl.manifests.workload;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import xyz.rbtfl.manifests.rendering.Yaml;

/**
 * What chooses pods or namespaces by their labels.
 *
 * @param labels the labels that must be there with these values
 * @param expressions what else must hold of the labels
 */
public record Selector(Map<String, String> labels, List<Expression> expressions) {

    public Selector {
        labels = Map.copyOf(labels);
        expressions = List.copyOf(expressions);
    }

    /** The selector written with {@code matchLabels} and {@code matchExpressions}. */
    public static Selector of(JsonNode selector) {
        return new Selector(
                labels(selector.path("matchLabels")),
                Yaml.elements(selector.path("matchExpressions"))
                        .map(Expression::of)
                        .toList());
    }

    /** The selector of a Service, which is nothing but labels. */
    public static Selector ofLabels(JsonNode labels) {
        return new Selector(labels(labels), List.of());
    }

    /** An object of strings, such as labels, as a map. */
    public static Map<String, String> labels(JsonNode json) {
        Map<String, String> labels = new LinkedHashMap<>();
        json.fields()
                .forEachRemaining(
                        label -> labels.put(label.getKey(), label.getValue().asText()));
        return labels;
    }

    /** Whether it chooses everything because it asks for nothing. */
    public boolean isEmpty() {
        return labels.isEmpty() && expressions.isEmpty();
    }

    /** Whether it chooses what has these labels. */
    public boolean matches(Map<String, String> candidate) {
        return candidate.entrySet().containsAll(labels.entrySet())
                && expressions.stream().allMatch(expression -> expression.holds(candidate));
    }

    /**
     * A condition on one label.
     *
     * @param key the label
     * @param operator {@code In}, {@code NotIn}, {@code Exists} or {@code DoesNotExist}
     * @param values what {@code In} and {@code NotIn} compare with
     */
    record Expression(String key, String operator, Set<String> values) {

        static Expression of(JsonNode json) {
            Set<String> values = new TreeSet<>();
            json.path("values").forEach(value -> values.add(value.asText()));
            return new Expression(
                    json.path("key").asText(), json.path("operator").asText(), values);
        }

        boolean holds(Map<String, String> labels) {
            String value = labels.get(key);
            return switch (operator) {
                case "In" -> value != null && values.contains(value);
                case "NotIn" -> value == null || !values.contains(value);
                case "Exists" -> value != null;
                case "DoesNotExist" -> value == null;
                default -> false;
            };
        }
    }
}
