package xyz.rbtfl.manifests.pod;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import xyz.rbtfl.manifests.rendering.Check;
import xyz.rbtfl.manifests.rendering.Finding;
import xyz.rbtfl.manifests.rendering.Manifest;
import xyz.rbtfl.manifests.rendering.Rendering;
import xyz.rbtfl.manifests.workload.Container;
import xyz.rbtfl.manifests.workload.Environment;
import xyz.rbtfl.manifests.workload.Pod;

/**
 * A service can be replaced without a request failing: a new pod is ready before an old one goes, and an old one is
 * given the time to be forgotten by everyone ({@code preStop}), to close connections that are kept alive (delay) and to
 * finish what it has begun (time-out).
 */
public final class ShutdownCheck implements Check {

    private static final int DEFAULT_GRACE = 30;

    @Override
    public Stream<Finding> findings(Rendering rendering) {
        return Stream.concat(
                rendering.all("Deployment").flatMap(ShutdownCheck::rollout),
                OwnRulesCheck.services(rendering)
                        .flatMap(container -> grace(container, Environment.of(container, rendering))));
    }

    private static Stream<Finding> rollout(Manifest deployment) {
        JsonNode unavailable = deployment.at("/spec/strategy/rollingUpdate/maxUnavailable");
        return unavailable.asText().matches("0%?")
                ? Stream.empty()
                : Stream.of(deployment.breaks("rollout", "maxUnavailable is not 0"));
    }

    private static Stream<Finding> grace(Container container, Map<String, String> environment) {
        Pod pod = container.pod();
        int sleep = container.at("/lifecycle/preStop/sleep/seconds").asInt();
        long delay = seconds(environment.get("QUARKUS_SHUTDOWN_DELAY"));
        long timeout = seconds(environment.get("QUARKUS_SHUTDOWN_TIMEOUT"));
        int grace = pod.at("/terminationGracePeriodSeconds").asInt(DEFAULT_GRACE);
        boolean isEnough = sleep > 0 && delay > 0 && timeout > 0 && sleep + delay + timeout < grace;
        String sum = "sleep %d s, delay %d s, time-out %d s, grace %d s".formatted(sleep, delay, timeout, grace);
        return isEnough ? Stream.empty() : Stream.of(container.breaks("grace", sum));
    }

    /** A time in Quarkus' notation, such as {@code 15s} or {@code 15}; 0 where none is set. */
    private static long seconds(String time) {
        return time == null || time.isEmpty()
                ? 0
                : Duration.parse("PT" + time.replaceFirst("\\d$", "$0S")).toSeconds();
    }
}
