package xyz.rbtfl.manifests.workload;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import xyz.rbtfl.manifests.rendering.Finding;
import xyz.rbtfl.manifests.rendering.Rendering;

/**
 * A container of a pod.
 *
 * @param pod the pod it is in
 * @param json what the pod says about it
 */
public record Container(Pod pod, JsonNode json) {

    /** The containers of all pods of a rendering, those that run before the others included. */
    public static Stream<Container> in(Rendering rendering) {
        return Pod.in(rendering).stream().flatMap(pod -> pod.containers().stream());
    }

    /** What is at a JSON pointer into the container. */
    public JsonNode at(String pointer) {
        return json.at(pointer);
    }

    /** The image's name without registry, folder and tag, such as {@code story-service}. */
    public String program() {
        String image = at("/image").asText();
        return image.substring(image.lastIndexOf('/') + 1).replaceFirst("[:@].*", "");
    }

    /** That this container breaks a rule. */
    public Finding breaks(String rule, String detail) {
        return pod.breaks(rule, "container " + at("/name").asText() + ": " + detail);
    }
}
