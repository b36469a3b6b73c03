package xyz.rbtfl.manifests.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xyz.rbtfl.manifests.rendering.Check;
import xyz.rbtfl.manifests.rendering.Finding;
import xyz.rbtfl.manifests.rendering.Manifest;
import xyz.rbtfl.manifests.rendering.Rendering;
import xyz.rbtfl.manifests.rendering.Yaml;
import xyz.rbtfl.manifests.workload.Pod;

/**
 * Everything is in one namespace, which enforces Pod Security, and there under its own name; a pod finds the account
 * and the volumes that it names.
 */
public final class PlaceCheck implements Check {

    private static final String NAMESPACE = "rbtfl";

    @Override
    public Stream<Finding> findings(Rendering rendering) {
        Set<String> seen = new HashSet<>();
        return Stream.of(
                        rendering.manifests().stream()
                                .filter(manifest -> !isInNamespace(manifest))
                                .map(manifest -> manifest.breaks("namespace", "is in " + manifest.namespace())),
                        rendering.manifests().stream()
                                .filter(manifest -> !seen.add(manifest.type() + manifest.name()))
                                .map(manifest -> manifest.breaks("name-taken", "is there twice")),
                        Pod.in(rendering).stream().flatMap(pod -> account(pod, rendering)),
                        Pod.in(rendering).stream().flatMap(PlaceCheck::volumes))
                .flatMap(findings -> findings);
    }

    private static boolean isInNamespace(Manifest manifest) {
        return manifest.is("Namespace")
                ? manifest.name().equals(NAMESPACE) && enforces(manifest)
                : manifest.namespace().equals(NAMESPACE);
    }

    private static boolean enforces(Manifest namespace) {
        return namespace
                .at("/metadata/labels/pod-security.kubernetes.io~1enforce")
                .asText()
                .equals("restricted");
    }

    private static Stream<Finding> account(Pod pod, Rendering rendering) {
        String account = pod.at("/serviceAccountName").asText();
        return rendering.find("ServiceAccount", account).isPresent()
                ? Stream.empty()
                : Stream.of(pod.breaks("service-account", '"' + account + "\" is not there"));
    }

    private static Stream<Finding> volumes(Pod pod) {
        Set<String> there = Stream.concat(
                        Yaml.elements(pod.at("/volumes")).map(volume -> volume.path("name")),
                        Yaml.elements(pod.owner().at("/spec/volumeClaimTemplates"))
                                .map(claim -> claim.at("/metadata/name")))
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        Set<String> mounted = pod.containers().stream()
                .flatMap(container -> Yaml.elements(container.at("/volumeMounts")))
                .map(mount -> mount.path("name").asText())
                .collect(Collectors.toSet());
        return there.equals(mounted)
                ? Stream.empty()
                : Stream.of(pod.breaks("volume", "has " + there + " and mounts " + mounted));
    }
}
