package xyz.rbtfl.manifests.reference;

import java.util.stream.Stream;
import xyz.rbtfl.manifests.rendering.Check;
import xyz.rbtfl.manifests.rendering.Finding;
import xyz.rbtfl.manifests.rendering.Manifest;
import xyz.rbtfl.manifests.rendering.Rendering;

/**
 * A Deployment comes with what it is reached, protected and confined by, under its own name; and where autoscalers
 * scale anything, they scale it too.
 */
public final class CompanionCheck implements Check {

    @Override
    public Stream<Finding> findings(Rendering rendering) {
        return rendering
                .all("Deployment")
                .flatMap(deployment -> companions(rendering)
                        .filter(kind -> rendering.find(kind, deployment.name()).isEmpty())
                        .map(kind -> missing(deployment, kind)));
    }

    private static Stream<String> companions(Rendering rendering) {
        Stream<String> scaler =
                rendering.all("HorizontalPodAutoscaler").map(Manifest::kind).limit(1);
        return Stream.concat(Stream.of("NetworkPolicy", "PodDisruptionBudget", "Service", "ServiceAccount"), scaler);
    }

    private static Finding missing(Manifest deployment, String kind) {
        return deployment.breaks("companion", "there is no " + kind + " of this name");
    }
}
