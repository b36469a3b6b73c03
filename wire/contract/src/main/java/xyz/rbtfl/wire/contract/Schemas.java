package xyz.rbtfl.wire.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.List;

/** The components of a document: what a reference means, and whether a value fits a schema. */
final class Schemas {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;

    Schemas(JsonNode document) {
        this.document = document;
    }

    /** The node itself, or what it refers to. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    List<String> faultsOfJson(JsonNode schema, String body) {
        try {
            return faults(schema, JSON.readTree(body));
        } catch (JsonProcessingException e) {
            return List.of("the body is no JSON: " + e.getOriginalMessage());
        }
    }

    /** Of a value in a query: a repeatable one is given by itself, and what is no text is written as one. */
    List<String> faultsOfText(JsonNode schema, String value) {
        JsonNode item = schema.path("type").asText().equals("array") ? schema.path("items") : schema;
        return faults(item, typed(resolved(item).path("type").asText(), value)).stream()
                .map(fault -> fault + ", but `" + value + "`")
                .toList();
    }

    private static JsonNode typed(String type, String value) {
        boolean literal = type.equals("boolean") && value.matches("true|false")
                || type.equals("integer") && value.matches("-?[0-9]{1,9}");
        try {
            return literal ? JSON.readTree(value) : JsonNodeFactory.instance.textNode(value);
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.textNode(value);
        }
    }

    // the schema becomes a document of its own, with the components that it refers to
    private List<String> faults(JsonNode schema, JsonNode value) {
        ObjectNode whole = schema.isObject() ? schema.deepCopy() : JsonNodeFactory.instance.objectNode();
        whole.set("components", document.path("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole).validate(value).stream()
                .map(message -> message.getMessage())
                .toList();
    }
}
