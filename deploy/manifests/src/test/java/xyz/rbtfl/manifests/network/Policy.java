package xyz.rbtfl.manifests.network;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import xyz.rbtfl.manifests.rendering.Manifest;
import xyz.rbtfl.manifests.rendering.Yaml;
import xyz.rbtfl.manifests.workload.Port;
import xyz.rbtfl.manifests.workload.Selector;

/**
 * What one NetworkPolicy says.
 *
 * @param manifest the policy
 * @param pods which pods of its namespace it is about
 * @param types the directions that it is about
 */
record Policy(Manifest manifest, Selector pods, Set<String> types) {

    /** Which way a connection goes, seen from the pod that a policy is about. */
    enum Direction {
        INGRESS("Ingress", "ingress", "from"),
        EGRESS("Egress", "egress", "to");

        private final String type;
        private final String rules;
        private final String peers;

        Direction(String type, String rules, String peers) {
            this.type = type;
            this.rules = rules;
            this.peers = peers;
        }
    }

    static Policy of(Manifest manifest) {
        Set<String> types = Yaml.elements(manifest.at("/spec/policyTypes"))
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
        if (types.isEmpty()) {
            types.addAll(manifest.at("/spec/egress").isEmpty() ? Set.of("Ingress") : Set.of("Ingress", "Egress"));
        }
        return new Policy(manifest, Selector.of(manifest.at("/spec/podSelector")), types);
    }

    /** Whether it is about these pods, and so denies what no policy about them allows. */
    boolean isAbout(Peer peer, Direction direction) {
        return types.contains(direction.type) && selects(peer);
    }

    /** Whether it is about these pods in one direction or another. */
    boolean selects(Peer peer) {
        return peer.namespace().equals(ownNamespace()) && pods.matches(peer.labels());
    }

    /** Whether it is about all pods in both directions, and allows nothing. */
    boolean deniesAll() {
        return pods.isEmpty()
                && types.containsAll(Set.of(Direction.INGRESS.type, Direction.EGRESS.type))
                && manifest.at("/spec/ingress").isEmpty()
                && manifest.at("/spec/egress").isEmpty();
    }

    /**
     * Whether it lets the pods that it is about connect in this direction.
     *
     * @param other the other end
     * @param target the end that listens, which knows the names of ports
     */
    boolean allows(Direction direction, Peer other, Peer target, Port port) {
        return Yaml.elements(manifest.json().path("spec").path(direction.rules))
                .anyMatch(rule -> admits(rule.path(direction.peers), other) && opens(rule.path("ports"), target, port));
    }

    private boolean admits(JsonNode peers, Peer other) {
        return peers.isEmpty() || Yaml.elements(peers).anyMatch(peer -> isMeant(peer, other));
    }

    private boolean isMeant(JsonNode peer, Peer other) {
        if (peer.has("ipBlock")) {
            return AddressBlock.contains(peer.path("ipBlock"), other.address());
        }
        boolean isInNamespace = peer.has("namespaceSelector")
                ? other.isPod() && Selector.of(peer.path("namespaceSelector")).matches(other.namespace())
                : other.namespace().equals(ownNamespace());
        return isInNamespace && Selector.of(peer.path("podSelector")).matches(other.labels());
    }

    private Map<String, String> ownNamespace() {
        return Map.of("kubernetes.io/metadata.name", manifest.namespace());
    }

    private static boolean opens(JsonNode ports, Peer target, Port port) {
        return ports.isEmpty()
                || Yaml.elements(ports).anyMatch(open -> isIn(open, port) && isNamed(open, target, port));
    }

    private static boolean isIn(JsonNode open, Port port) {
        if (!open.path("protocol").asText("TCP").equals(port.protocol())) {
            return false;
        }
        JsonNode number = open.path("port");
        int end = open.path("endPort").asInt(number.asInt());
        return !number.isInt() || number.asInt() <= port.number() && port.number() <= end;
    }

    /** Whether a port that is open by name has that name where it is connected to. */
    private static boolean isNamed(JsonNode open, Peer target, Port port) {
        return !open.path("port").isTextual() || target.ports().contains(port) && port.is(open.path("port"));
    }
}
