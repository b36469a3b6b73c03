package xyz.rbtfl.manifests.network;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import xyz.rbtfl.manifests.rendering.Rendering;
import xyz.rbtfl.manifests.rendering.Yaml;
import xyz.rbtfl.manifests.workload.Port;
import xyz.rbtfl.manifests.workload.Selector;
import xyz.rbtfl.manifests.workload.Workload;

/**
 * One end of a connection: pods of the rendering, or something around them that {@code peers.yaml} describes.
 *
 * @param name what the written list calls it
 * @param isOurs whether it is in the namespace that the policies are for
 * @param namespace the labels of its namespace; empty for what is no pod
 * @param labels its own labels
 * @param address an address as it may have, which blocks of addresses are compared with
 * @param ports what it listens on
 */
record Peer(
        String name,
        boolean isOurs,
        Map<String, String> namespace,
        Map<String, String> labels,
        String address,
        List<Port> ports) {

    private static final JsonNode AROUND = Yaml.resource("/peers.yaml");
    private static final String NAMESPACE_NAME = "kubernetes.io/metadata.name";
    private static final String POD_ADDRESS = "10.244.1.1";
    /** A port that nobody speaks of: open only where a policy forgets to name ports. */
    private static final int OTHER = 1;

    /** The peers of a rendering: its pods and all that is around them. */
    static List<Peer> of(Rendering rendering) {
        return Stream.concat(
                        Workload.in(rendering).stream().map(Peer::of),
                        Yaml.elements(AROUND).map(json -> of(json, rendering)))
                .toList();
    }

    private static Peer of(Workload workload) {
        Map<String, String> namespace = Map.of(NAMESPACE_NAME, workload.namespace());
        return new Peer(workload.name(), true, namespace, workload.labels(), POD_ADDRESS, workload.ports());
    }

    private static Peer of(JsonNode json, Rendering rendering) {
        String namespace = json.path("namespace").asText();
        boolean isOurs = rendering.find("Namespace", namespace).isPresent();
        return new Peer(
                json.path("name").asText(),
                isOurs,
                namespace.isEmpty() ? Map.of() : Map.of(NAMESPACE_NAME, namespace),
                Selector.labels(json.path("labels")),
                json.path("address").asText(POD_ADDRESS),
                Port.list(json.path("ports")));
    }

    /** Whether it is a pod: selectors mean nothing else. */
    boolean isPod() {
        return !namespace.isEmpty();
    }

    /** The ports to try: its own, and one of each protocol that is nobody's. */
    List<Port> tried() {
        List<Port> tried = new ArrayList<>(ports);
        tried.add(new Port("", OTHER, "TCP"));
        tried.add(new Port("", OTHER, "UDP"));
        return tried;
    }

    /** A port as the written list names it, such as {@code 8080/TCP}. */
    static String written(Port port) {
        return (port.number() == OTHER ? "other" : port.number()) + "/" + port.protocol();
    }
}
