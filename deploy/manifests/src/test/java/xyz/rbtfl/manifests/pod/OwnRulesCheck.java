package xyz.rbtfl.manifests.pod;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import xyz.rbtfl.manifests.rendering.Check;
import xyz.rbtfl.manifests.rendering.Finding;
import xyz.rbtfl.manifests.rendering.Rendering;
import xyz.rbtfl.manifests.workload.Container;
import xyz.rbtfl.manifests.workload.Pod;
import xyz.rbtfl.manifests.workload.Port;

/**
 * What we ask of pods beyond Pod Security: nothing to write on but volumes, no token of the API server, room measured,
 * an image that is the same tomorrow, and of the services probes on the management port.
 *
 * <p>Memory is limited so that a leak stops its own pod; CPU is not, since a limit would slow a pod beside an idle
 * core.
 */
public final class OwnRulesCheck implements Check {

    private static final Set<String> SERVICES = Set.of("web-gateway", "story-service", "entity-service");
    private static final Map<String, String> PROBES = Map.of(
            "startupProbe", "/q/health/started",
            "livenessProbe", "/q/health/live",
            "readinessProbe", "/q/health/ready");

    @Override
    public Stream<Finding> findings(Rendering rendering) {
        return Stream.of(tokens(rendering), containers(rendering), databases(rendering), probes(rendering))
                .flatMap(findings -> findings);
    }

    /** The containers that answer to readers or to each other; not those of jobs, which run the same programs. */
    static Stream<Container> services(Rendering rendering) {
        return Container.in(rendering)
                .filter(container -> container.pod().owner().is("Deployment"))
                .filter(container -> SERVICES.contains(container.program()));
    }

    private static Stream<Finding> tokens(Rendering rendering) {
        String field = "automountServiceAccountToken";
        return Stream.concat(
                Pod.in(rendering).stream()
                        .filter(pod -> pod.at("/" + field).asBoolean(true))
                        .map(pod -> pod.breaks("api-token", field + " is not false")),
                rendering
                        .all("ServiceAccount")
                        .filter(account -> account.at("/" + field).asBoolean(true))
                        .map(account -> account.breaks("api-token", field + " is not false")));
    }

    private static Stream<Finding> containers(Rendering rendering) {
        return Container.in(rendering)
                .flatMap(container -> Stream.of(
                                readOnlyRoot(container),
                                image(container.at("/image").asText(), container::breaks),
                                resources(container.at("/resources"), container::breaks))
                        .flatMap(findings -> findings));
    }

    /** The database operator makes the containers of its clusters, but not what is said of them here. */
    private static Stream<Finding> databases(Rendering rendering) {
        return rendering
                .all("Cluster")
                .flatMap(cluster -> Stream.concat(
                        image(cluster.at("/spec/imageName").asText(), cluster::breaks),
                        resources(cluster.at("/spec/resources"), cluster::breaks)));
    }

    private static Stream<Finding> readOnlyRoot(Container container) {
        return container.at("/securityContext/readOnlyRootFilesystem").asBoolean()
                ? Stream.empty()
                : Stream.of(container.breaks("read-only-root", "readOnlyRootFilesystem is not true"));
    }

    private static Stream<Finding> image(String image, BiFunction<String, String, Finding> breaks) {
        return image.matches("[^@]+:(?!latest$)[^:/@]+|.+@sha256:[0-9a-f]{64}")
                ? Stream.empty()
                : Stream.of(breaks.apply("image-tag", '"' + image + "\" may be another image tomorrow"));
    }

    private static Stream<Finding> resources(JsonNode resources, BiFunction<String, String, Finding> breaks) {
        Stream.Builder<Finding> found = Stream.builder();
        if (!resources.at("/requests/cpu").isTextual()
                || !resources.at("/requests/memory").isTextual()) {
            found.add(breaks.apply("request", "asks for " + resources.path("requests")));
        }
        if (!resources.at("/limits/memory").isTextual()) {
            found.add(breaks.apply("memory-limit", "has none"));
        }
        if (resources.path("limits").has("cpu")) {
            found.add(breaks.apply("cpu-limit", "has one"));
        }
        return found.build();
    }

    private static Stream<Finding> probes(Rendering rendering) {
        return services(rendering)
                .flatMap(service -> PROBES.entrySet().stream()
                        .filter(probe ->
                                !isOnManagementPort(service, "/" + probe.getKey() + "/httpGet", probe.getValue()))
                        .map(probe -> service.breaks("probe", probe + " is not what is asked on the management port")));
    }

    private static boolean isOnManagementPort(Container service, String request, String path) {
        return service.at(request + "/path").asText().equals(path)
                && service.at(request + "/port").asText().equals("management")
                && Port.list(service.at("/ports")).stream()
                        .anyMatch(port -> port.name().equals("management"));
    }
}
