package xyz.rbtfl.manifests.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import xyz.rbtfl.manifests.rendering.Check;
import xyz.rbtfl.manifests.rendering.Finding;
import xyz.rbtfl.manifests.rendering.Manifest;
import xyz.rbtfl.manifests.rendering.Rendering;
import xyz.rbtfl.manifests.workload.Pod;
import xyz.rbtfl.manifests.workload.Selector;

/** A disruption budget protects the pods of one workload, and lets one of them go, or no node could ever be drained. */
public final class DisruptionCheck implements Check {

    @Override
    public Stream<Finding> findings(Rendering rendering) {
        return rendering.all("PodDisruptionBudget").flatMap(budget -> findings(budget, rendering));
    }

    private static Stream<Finding> findings(Manifest budget, Rendering rendering) {
        Selector selector = Selector.of(budget.at("/spec/selector"));
        List<Pod> selected = Pod.in(rendering).stream()
                .filter(pod -> selector.matches(pod.labels()))
                .toList();
        if (selector.isEmpty() || selected.size() != 1) {
            return Stream.of(budget.breaks("budget-selector", "selects " + selected.size() + " workloads"));
        }
        if (budget.at("/spec").has("maxUnavailable") == budget.at("/spec").has("minAvailable")) {
            return Stream.of(budget.breaks("budget-bound", "wants one of maxUnavailable and minAvailable"));
        }
        int replicas = replicas(selected.get(0).owner(), rendering);
        return evictable(budget, replicas) > 0
                ? Stream.empty()
                : Stream.of(budget.breaks("budget-blocks", "none of " + replicas + " pods may go"));
    }

    /** How many of the pods may go at once when all are well. */
    private static int evictable(Manifest budget, int replicas) {
        JsonNode unavailable = budget.at("/spec/maxUnavailable");
        return unavailable.isMissingNode()
                ? replicas - count(budget.at("/spec/minAvailable"), replicas)
                : count(unavailable, replicas);
    }

    /** A number, or a percentage of the replicas, which is rounded up. */
    private static int count(JsonNode value, int replicas) {
        String text = value.asText("0");
        return text.endsWith("%")
                ? (int) Math.ceil(replicas * Integer.parseInt(text.substring(0, text.length() - 1)) / 100.0)
                : Integer.parseInt(text);
    }

    /** The fewest pods that there are when nothing is wrong. */
    private static int replicas(Manifest owner, Rendering rendering) {
        return rendering
                .all("HorizontalPodAutoscaler")
                .filter(scaler -> ScalingCheck.target(scaler, rendering)
                        .filter(owner::equals)
                        .isPresent())
                .map(scaler -> scaler.at("/spec/minReplicas").asInt(1))
                .findFirst()
                .orElse(owner.at("/spec/replicas").asInt(1));
    }
}
