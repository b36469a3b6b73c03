package xyz.rbtfl.manifests.reference;

import java.util.Optional;
import java.util.stream.Stream;
import xyz.rbtfl.manifests.rendering.Check;
import xyz.rbtfl.manifests.rendering.Finding;
import xyz.rbtfl.manifests.rendering.Manifest;
import xyz.rbtfl.manifests.rendering.Rendering;

/** An autoscaler scales something that is there, within a range, and is alone in doing so. */
public final class ScalingCheck implements Check {

    @Override
    public Stream<Finding> findings(Rendering rendering) {
        return rendering.all("HorizontalPodAutoscaler").flatMap(scaler -> findings(scaler, rendering));
    }

    private static Stream<Finding> findings(Manifest scaler, Rendering rendering) {
        Optional<Manifest> target = target(scaler, rendering);
        if (target.isEmpty()) {
            return Stream.of(scaler.breaks("scaler-target", scaler.at("/spec/scaleTargetRef") + " is not there"));
        }
        Stream.Builder<Finding> found = Stream.builder();
        int least = scaler.at("/spec/minReplicas").asInt(1);
        int most = scaler.at("/spec/maxReplicas").asInt();
        if (least < 1 || least > most) {
            found.add(scaler.breaks("scaler-range", least + " to " + most));
        }
        if (!target.get().at("/spec/replicas").isMissingNode()) {
            found.add(target.get().breaks("scaler-alone", "each apply would undo what its autoscaler did"));
        }
        return found.build();
    }

    static Optional<Manifest> target(Manifest scaler, Rendering rendering) {
        String type = scaler.at("/spec/scaleTargetRef/apiVersion").asText() + "/"
                + scaler.at("/spec/scaleTargetRef/kind").asText();
        return rendering
                .find(
                        scaler.at("/spec/scaleTargetRef/kind").asText(),
                        scaler.at("/spec/scaleTargetRef/name").asText())
                .filter(target -> target.type().equals(type));
    }
}
