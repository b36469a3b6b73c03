package xyz.rbtfl.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import xyz.rbtfl.manifests.rendering.Manifest;
import xyz.rbtfl.manifests.rendering.Overlay;
import xyz.rbtfl.manifests.rendering.Rendering;
import xyz.rbtfl.manifests.rendering.Yaml;

/**
 * A slip that someone may make in the manifests, and what must be found of it: an entry of {@code mutations/*.yaml}.
 *
 * <p>It changes one {@code object} ({@code set} values and {@code remove} fields at JSON pointers), or it {@code drop}s
 * one, or it {@code add}s one. The overlay is {@code verify} where none is named, or that {@code with} one more
 * component.
 */
record Mutation(JsonNode json) {

    /** The slips that one file describes. */
    static Stream<Mutation> in(String file) {
        return Yaml.elements(Yaml.resource("/mutations/" + file + ".yaml")).map(Mutation::new);
    }

    /** The overlay whose rendering is changed. */
    Overlay overlay() {
        return json.has("with")
                ? Overlay.with(json.path("with").asText())
                : Overlay.of(json.path("overlay").asText("verify"));
    }

    /** What must be found, and with it all that may be: keys of findings, in which {@code *} stands for any word. */
    List<Pattern> finds() {
        return Yaml.elements(json.path("finds"))
                .map(key -> Pattern.compile(Pattern.quote(key.asText()).replace("*", "\\E\\S+\\Q")))
                .toList();
    }

    /** The overlay's rendering with the slip made. */
    Rendering rendering() {
        Rendering rendering = overlay().rendering();
        if (json.has("object")) {
            change(object(rendering, json.path("object")).json());
        }
        List<Manifest> manifests = new ArrayList<>(rendering.manifests());
        if (json.has("drop")) {
            manifests.remove(object(rendering, json.path("drop")));
        }
        if (json.has("add")) {
            manifests.add(new Manifest(json.path("add").deepCopy()));
        }
        return new Rendering(manifests);
    }

    private static Manifest object(Rendering rendering, JsonNode id) {
        return rendering.manifests().stream()
                .filter(manifest -> manifest.id().equals(id.asText()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing is called " + id));
    }

    private void change(ObjectNode object) {
        json.path("set")
                .properties()
                .forEach(field -> set(object, field.getKey(), field.getValue().deepCopy()));
        json.path("remove").forEach(pointer -> remove(object, pointer.asText()));
    }

    private static void set(ObjectNode object, String pointer, JsonNode value) {
        JsonNode parent = parent(object, pointer);
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(field(pointer)), value);
        } else {
            ((ObjectNode) parent).set(field(pointer), value);
        }
    }

    private static void remove(ObjectNode object, String pointer) {
        if (((ObjectNode) parent(object, pointer)).remove(field(pointer)) == null) {
            throw new IllegalStateException("nothing is at " + pointer);
        }
    }

    private static JsonNode parent(ObjectNode object, String pointer) {
        return object.requiredAt(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private static String field(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1).replace("~1", "/");
    }

    @Override
    public String toString() {
        return json.path("what").asText();
    }
}
