package xyz.rbtfl.manifests.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import xyz.rbtfl.manifests.rendering.Check;
import xyz.rbtfl.manifests.rendering.Finding;
import xyz.rbtfl.manifests.rendering.Rendering;
import xyz.rbtfl.manifests.rendering.Yaml;
import xyz.rbtfl.manifests.workload.Address;
import xyz.rbtfl.manifests.workload.Container;
import xyz.rbtfl.manifests.workload.Environment;

/**
 * Every address in a pod's environment leads to a service and a port that are there.
 *
 * <p>Hosts elsewhere in the cluster are those of {@code peers.yaml}. The origin is what readers type: where the
 * rendering says which hosts it answers to, it is one of them.
 */
public final class AddressCheck implements Check {

    private final JsonNode peers = Yaml.resource("/peers.yaml");

    @Override
    public Stream<Finding> findings(Rendering rendering) {
        return Container.in(rendering).flatMap(container -> findings(container, rendering));
    }

    private Stream<Finding> findings(Container container, Rendering rendering) {
        return Environment.of(container, rendering).entrySet().stream()
                .filter(variable -> variable.getValue().contains("://"))
                .filter(variable -> !isRight(variable.getKey(), variable.getValue(), rendering))
                .map(variable -> container.breaks("address", variable.getKey() + " is " + variable.getValue()));
    }

    private boolean isRight(String variable, String value, Rendering rendering) {
        URI address = URI.create(value.replaceFirst("^jdbc:", ""));
        return variable.equals("RBTFL_ORIGIN") ? isOrigin(address, rendering) : leadsSomewhere(address, rendering);
    }

    private static boolean isOrigin(URI origin, Rendering rendering) {
        Stream<JsonNode> routed =
                rendering.all("HTTPRoute").flatMap(route -> Yaml.elements(route.at("/spec/hostnames")));
        Stream<JsonNode> ruled = rendering
                .all("Ingress")
                .flatMap(ingress -> Yaml.elements(ingress.at("/spec/rules")))
                .map(rule -> rule.path("host"));
        List<String> hosts = Stream.concat(routed, ruled).map(JsonNode::asText).toList();
        return hosts.isEmpty() || hosts.contains(origin.getHost());
    }

    private boolean leadsSomewhere(URI address, Rendering rendering) {
        String host = address.getHost()
                .replaceFirst("\\.svc(\\.cluster\\.local)?$", "")
                .replaceFirst("\\.rbtfl$", "");
        return host.contains(".")
                ? isElsewhere(host, address.getPort())
                : Address.in(rendering).stream().anyMatch(one -> one.is(host, address.getPort()));
    }

    private boolean isElsewhere(String host, int port) {
        return Yaml.elements(peers)
                .filter(peer -> peer.path("host").asText().equals(host))
                .flatMap(peer -> Yaml.elements(peer.path("ports")))
                .anyMatch(open -> open.path("containerPort").asInt() == port);
    }
}
