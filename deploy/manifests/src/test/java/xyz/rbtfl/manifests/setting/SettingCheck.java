package xyz.rbtfl.manifests.setting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xyz.rbtfl.manifests.rendering.Check;
import xyz.rbtfl.manifests.rendering.Finding;
import xyz.rbtfl.manifests.rendering.Rendering;
import xyz.rbtfl.manifests.rendering.Yaml;
import xyz.rbtfl.manifests.workload.Container;
import xyz.rbtfl.manifests.workload.Environment;

/**
 * Every variable in a container's environment is one that its program knows, and those that it cannot do without are
 * set.
 *
 * <p>{@code settings.yaml} lists both, by the names of the containers.
 */
public final class SettingCheck implements Check {

    private final JsonNode settings = Yaml.resource("/settings.yaml");

    @Override
    public Stream<Finding> findings(Rendering rendering) {
        return Container.in(rendering).flatMap(container -> findings(container, rendering));
    }

    private Stream<Finding> findings(Container container, Rendering rendering) {
        Set<String> needed = listed(container, "needs");
        Set<String> known = listed(container, "knows");
        Set<String> set = Environment.of(container, rendering).keySet();
        return Stream.concat(
                set.stream()
                        .filter(variable -> !needed.contains(variable) && !known.contains(variable))
                        .map(variable -> container.breaks("setting-unknown", variable)),
                needed.stream()
                        .filter(variable -> !set.contains(variable))
                        .map(variable -> container.breaks("setting-missing", variable)));
    }

    private Set<String> listed(Container container, String list) {
        return Yaml.elements(settings)
                .filter(setting -> Yaml.elements(setting.path("containers")).anyMatch(container.at("/name")::equals))
                .flatMap(setting -> Yaml.elements(setting.path(list)))
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }
}
