package xyz.rbtfl.manifests.network;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xyz.rbtfl.manifests.network.Policy.Direction;
import xyz.rbtfl.manifests.rendering.Manifest;
import xyz.rbtfl.manifests.rendering.Rendering;
import xyz.rbtfl.manifests.workload.Port;

/** All NetworkPolicies of a rendering taken together. */
record Policies(List<Policy> policies) {

    static Policies of(Rendering rendering) {
        return new Policies(rendering.all("NetworkPolicy").map(Policy::of).toList());
    }

    /** The connections that can be made, of which at least one end is ours: those that both ends allow. */
    Set<String> flows(List<Peer> peers) {
        return pairs(peers)
                .filter(pair -> pair.source().isOurs() || pair.target().isOurs())
                .flatMap(pair -> pair.through(
                        pair.target().tried(), port -> allowsSource(pair, port) && allowsTarget(pair, port)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The connections between pods of ours that one end allows and the other does not: one of them says too much, be it
     * about ports that only others have.
     */
    Set<String> halves(List<Peer> peers) {
        List<Peer> ours = peers.stream().filter(Peer::isOurs).toList();
        Set<Port> ports = ours.stream().flatMap(peer -> peer.tried().stream()).collect(Collectors.toSet());
        return pairs(ours)
                .flatMap(pair -> pair.through(ports, port -> allowsSource(pair, port) != allowsTarget(pair, port)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether one of them denies everything to everyone, so that the others are all that is allowed. */
    boolean denyAll() {
        return policies.stream().anyMatch(Policy::deniesAll);
    }

    /** The policies that are about none of these. */
    Stream<Manifest> aboutNone(List<Peer> peers) {
        return policies.stream()
                .filter(policy -> peers.stream().noneMatch(policy::selects))
                .map(Policy::manifest);
    }

    private static Stream<Pair> pairs(List<Peer> peers) {
        return peers.stream().flatMap(source -> peers.stream().map(target -> new Pair(source, target)));
    }

    private boolean allowsSource(Pair pair, Port port) {
        return allow(Direction.EGRESS, pair.source(), pair.target(), pair.target(), port);
    }

    private boolean allowsTarget(Pair pair, Port port) {
        return allow(Direction.INGRESS, pair.target(), pair.source(), pair.target(), port);
    }

    /** What no policy is about is free; the rest needs one policy that allows it. */
    private boolean allow(Direction direction, Peer subject, Peer other, Peer target, Port port) {
        List<Policy> about = policies.stream()
                .filter(policy -> policy.isAbout(subject, direction))
                .toList();
        return about.isEmpty() || about.stream().anyMatch(policy -> policy.allows(direction, other, target, port));
    }

    /** Two ends of a connection. */
    private record Pair(Peer source, Peer target) {

        /** The connections between the two through those of some ports that are open, in the list's words. */
        Stream<String> through(Collection<Port> ports, Predicate<Port> isOpen) {
            return ports.stream()
                    .filter(isOpen)
                    .map(port -> source.name() + " -> " + target.name() + " " + Peer.written(port));
        }
    }
}
