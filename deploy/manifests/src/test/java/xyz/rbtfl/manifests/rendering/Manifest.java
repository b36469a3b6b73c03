package xyz.rbtfl.manifests.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** One object of a rendering, as the API server would receive it. */
public record Manifest(ObjectNode json) {

    /** What findings call it, such as {@code Service/web-gateway}; without the hash that ends a generated name. */
    public String id() {
        return kind() + "/" + (is("ConfigMap") ? name().replaceFirst("-[2-9b-df-hkmt]{10}$", "") : name());
    }

    /** Its type in full, such as {@code apps/v1/Deployment}. */
    public String type() {
        return at("/apiVersion").asText() + "/" + kind();
    }

    /** Its kind, such as {@code Deployment}. */
    public String kind() {
        return at("/kind").asText();
    }

    /** Its name within its namespace and kind. */
    public String name() {
        return at("/metadata/name").asText();
    }

    /** Its namespace; empty where none is written. */
    public String namespace() {
        return at("/metadata/namespace").asText();
    }

    /** Whether it is of one of these kinds. */
    public boolean is(String... kinds) {
        return List.of(kinds).contains(kind());
    }

    /** What is at a JSON pointer such as {@code /spec/replicas}; a missing node where there is nothing. */
    public JsonNode at(String pointer) {
        return json.at(pointer);
    }

    /** That this object breaks a rule. */
    public Finding breaks(String rule, String detail) {
        return new Finding(rule, id(), detail);
    }
}
