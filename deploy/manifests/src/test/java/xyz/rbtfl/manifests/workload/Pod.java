package xyz.rbtfl.manifests.workload;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xyz.rbtfl.manifests.rendering.Finding;
import xyz.rbtfl.manifests.rendering.Manifest;
import xyz.rbtfl.manifests.rendering.Rendering;

/**
 * A pod as an object describes it.
 *
 * @param owner the object, such as a Deployment
 * @param template its pod template
 */
public record Pod(Manifest owner, JsonNode template) {

    /** The pods that the objects of a rendering describe. */
    public static List<Pod> in(Rendering rendering) {
        return rendering.manifests().stream()
                .flatMap(manifest -> of(manifest).stream())
                .toList();
    }

    private static Optional<Pod> of(Manifest owner) {
        return switch (owner.kind()) {
            case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job" ->
                Optional.of(new Pod(owner, owner.at("/spec/template")));
            case "CronJob" -> Optional.of(new Pod(owner, owner.at("/spec/jobTemplate/spec/template")));
            case "Pod" -> Optional.of(new Pod(owner, owner.json()));
            default -> Optional.empty();
        };
    }

    /** What is at a JSON pointer into the pod's {@code spec}. */
    public JsonNode at(String pointer) {
        return template.path("spec").at(pointer);
    }

    /** What selectors look at. */
    public Map<String, String> labels() {
        return Selector.labels(template.at("/metadata/labels"));
    }

    /** Its containers of every sort. */
    public List<Container> containers() {
        List<Container> containers = new ArrayList<>();
        for (String sort : List.of("/initContainers", "/containers", "/ephemeralContainers")) {
            at(sort).forEach(json -> containers.add(new Container(this, json)));
        }
        return containers;
    }

    /** That this pod breaks a rule. */
    public Finding breaks(String rule, String detail) {
        return owner.breaks(rule, detail);
    }
}
