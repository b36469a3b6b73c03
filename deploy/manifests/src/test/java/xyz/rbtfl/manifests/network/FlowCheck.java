package xyz.rbtfl.manifests.network;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import xyz.rbtfl.manifests.rendering.Check;
import xyz.rbtfl.manifests.rendering.Finding;
import xyz.rbtfl.manifests.rendering.Overlay;
import xyz.rbtfl.manifests.rendering.Rendering;

/**
 * The NetworkPolicies together allow exactly the flows that are written down; each is about some pods, and says no more
 * than the other end of a connection does.
 */
public final class FlowCheck implements Check {

    private final Set<String> written;

    private FlowCheck(Set<String> written) {
        this.written = written;
    }

    /** The check against what is written for the parts of this overlay. */
    public static FlowCheck of(Overlay overlay) {
        return new FlowCheck(WrittenFlows.of(overlay.parts()));
    }

    @Override
    public Stream<Finding> findings(Rendering rendering) {
        List<Peer> peers = Peer.of(rendering);
        Policies policies = Policies.of(rendering);
        return Stream.of(
                        compare(policies.flows(peers)),
                        policies.halves(peers).stream()
                                .map(flow -> new Finding("flow-half", flow, "is allowed by one end alone")),
                        policies.aboutNone(peers)
                                .map(policy -> policy.breaks("policy-selects-nothing", "is about no pod")),
                        Stream.of("NetworkPolicy")
                                .filter(kind -> !policies.denyAll())
                                .map(kind -> new Finding("policy-default", kind, "none denies what is not allowed")))
                .flatMap(findings -> findings);
    }

    private Stream<Finding> compare(Set<String> possible) {
        return Stream.concat(
                possible.stream()
                        .filter(flow -> !written.contains(flow))
                        .map(flow -> new Finding("flow-open", flow, "is possible and not written down")),
                written.stream()
                        .filter(flow -> !possible.contains(flow))
                        .map(flow -> new Finding("flow-closed", flow, "is written down and not possible")));
    }
}
