package xyz.rbtfl.manifests.pod;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xyz.rbtfl.manifests.rendering.Check;
import xyz.rbtfl.manifests.rendering.Finding;
import xyz.rbtfl.manifests.rendering.Rendering;
import xyz.rbtfl.manifests.rendering.Yaml;
import xyz.rbtfl.manifests.workload.Container;
import xyz.rbtfl.manifests.workload.Pod;

/** Pod Security's {@code restricted}, part two: a container can gain no right that a plain user has not. */
public final class PrivilegeCheck implements Check {

    private static final Set<String> SELINUX_TYPES =
            Set.of("", "container_t", "container_init_t", "container_kvm_t", "container_engine_t");
    private static final String APPARMOR = "container.apparmor.security.beta.kubernetes.io/";

    /** When a security context breaks which rule, be it a pod's or a container's. */
    private static final Map<String, Predicate<JsonNode>> OF_EITHER = Map.of(
            "run-as-user", context -> context.path("runAsUser").asInt(1) == 0,
            "apparmor", context -> context.at("/appArmorProfile/type").asText().equals("Unconfined"),
            "selinux", context -> choosesSelinux(context.path("seLinuxOptions")));

    /** When that of a container does, once what it inherits from its pod is added. */
    private static final Map<String, Predicate<JsonNode>> OF_CONTAINER = Map.of(
            "privileged", context -> context.path("privileged").asBoolean(),
            "privilege-escalation",
                    context -> context.path("allowPrivilegeEscalation").asBoolean(true),
            "run-as-non-root", context -> !context.path("runAsNonRoot").asBoolean(),
            "seccomp", context -> !context.at("/seccompProfile/type").asText().matches("RuntimeDefault|Localhost"),
            "proc-mount",
                    context -> !context.path("procMount").asText("Default").equals("Default"),
            "capabilities", context -> hasCapabilities(context.path("capabilities")));

    @Override
    public Stream<Finding> findings(Rendering rendering) {
        return Stream.concat(
                Pod.in(rendering).stream().flatMap(PrivilegeCheck::ofPod),
                Container.in(rendering).flatMap(PrivilegeCheck::ofContainer));
    }

    private static Stream<Finding> ofPod(Pod pod) {
        Stream<Finding> annotated = pod.template().at("/metadata/annotations").properties().stream()
                .filter(annotation -> annotation.getKey().startsWith(APPARMOR))
                .filter(annotation -> annotation.getValue().asText().equals("unconfined"))
                .map(annotation -> pod.breaks("apparmor", annotation.getKey()));
        JsonNode context = pod.at("/securityContext");
        return Stream.concat(annotated, broken(OF_EITHER, context).map(rule -> pod.breaks(rule, context.toString())));
    }

    private static Stream<Finding> ofContainer(Container container) {
        ObjectNode context = Yaml.object(container.pod().at("/securityContext"));
        context.setAll(Yaml.object(container.at("/securityContext")));
        return Stream.of(OF_EITHER, OF_CONTAINER)
                .flatMap(rules -> broken(rules, context))
                .map(rule -> container.breaks(rule, context.toString()));
    }

    private static Stream<String> broken(Map<String, Predicate<JsonNode>> rules, JsonNode context) {
        return rules.entrySet().stream()
                .filter(rule -> rule.getValue().test(context))
                .map(Map.Entry::getKey);
    }

    private static boolean choosesSelinux(JsonNode options) {
        return !SELINUX_TYPES.contains(options.path("type").asText())
                || !options.path("user").asText().isEmpty()
                || !options.path("role").asText().isEmpty();
    }

    private static boolean hasCapabilities(JsonNode capabilities) {
        Set<String> dropped = strings(capabilities.path("drop"));
        return !dropped.contains("ALL") || !Set.of("NET_BIND_SERVICE").containsAll(strings(capabilities.path("add")));
    }

    private static Set<String> strings(JsonNode list) {
        return Yaml.elements(list).map(JsonNode::asText).collect(Collectors.toSet());
    }
}
