package xyz.rbtfl.manifests.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import xyz.rbtfl.manifests.rendering.Check;
import xyz.rbtfl.manifests.rendering.Finding;
import xyz.rbtfl.manifests.rendering.Manifest;
import xyz.rbtfl.manifests.rendering.Rendering;
import xyz.rbtfl.manifests.rendering.Yaml;

/** What readers ask for is led to a service and a port that are there, and a route hangs on a gateway that is there. */
public final class RouteCheck implements Check {

    @Override
    public Stream<Finding> findings(Rendering rendering) {
        return Stream.of(
                        rendering.all("HTTPRoute").flatMap(route -> backends(route, rendering)),
                        rendering.all("HTTPRoute").flatMap(route -> parents(route, rendering)),
                        rendering.all("Ingress").flatMap(ingress -> services(ingress, rendering)))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> backends(Manifest route, Rendering rendering) {
        Stream<Finding> empty = Yaml.elements(route.at("/spec/rules"))
                .filter(rule -> rule.path("backendRefs").isEmpty()
                        && rule.path("filters").isEmpty())
                .map(rule -> route.breaks("route-backend", "leads nowhere"));
        return Stream.concat(empty, wrong(route, rendering));
    }

    private static Stream<Finding> wrong(Manifest route, Rendering rendering) {
        return nodes(route.at("/spec/rules"), "backendRefs")
                .filter(backend -> !isPort(rendering, backend.path("name"), backend.path("port")))
                .map(backend -> route.breaks("route-backend", backend.toString()));
    }

    private static Stream<Finding> parents(Manifest route, Rendering rendering) {
        return nodes(route.at("/spec"), "parentRefs")
                .filter(parent -> parent.path("namespace").isMissingNode())
                .filter(parent -> rendering
                        .find("Gateway", parent.path("name").asText())
                        .filter(gateway -> hasListener(gateway, parent.path("sectionName")))
                        .isEmpty())
                .map(parent -> route.breaks("route-parent", parent.toString()));
    }

    private static Stream<Finding> services(Manifest ingress, Rendering rendering) {
        List<JsonNode> services = nodes(ingress.at("/spec"), "service").toList();
        if (services.isEmpty()) {
            return Stream.of(ingress.breaks("route-backend", "leads nowhere"));
        }
        return services.stream()
                .filter(service -> !isPort(rendering, service.path("name"), port(service.path("port"))))
                .map(service -> ingress.breaks("route-backend", service.toString()));
    }

    private static JsonNode port(JsonNode port) {
        return port.path(port.has("name") ? "name" : "number");
    }

    private static boolean isPort(Rendering rendering, JsonNode service, JsonNode port) {
        return rendering.find("Service", service.asText()).stream()
                .flatMap(found -> nodes(found.at("/spec"), "ports"))
                .anyMatch(open ->
                        open.path("port").equals(port) || open.path("name").equals(port));
    }

    private static boolean hasListener(Manifest gateway, JsonNode section) {
        return section.isMissingNode()
                || nodes(gateway.at("/spec"), "listeners")
                        .anyMatch(listener -> listener.path("name").equals(section));
    }

    /** What is in the fields of this name anywhere below a node; of lists, their elements. */
    private static Stream<JsonNode> nodes(JsonNode below, String field) {
        List<JsonNode> found = below.findValues(field);
        return found.stream().flatMap(value -> {
            Stream.Builder<JsonNode> elements = Stream.builder();
            (value.isArray() ? value : List.of(value)).forEach(elements::add);
            return elements.build();
        });
    }
}
