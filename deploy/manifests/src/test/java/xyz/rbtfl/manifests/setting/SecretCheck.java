package xyz.rbtfl.manifests.setting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xyz.rbtfl.manifests.rendering.Check;
import xyz.rbtfl.manifests.rendering.Finding;
import xyz.rbtfl.manifests.rendering.Manifest;
import xyz.rbtfl.manifests.rendering.Rendering;
import xyz.rbtfl.manifests.rendering.Yaml;

/**
 * No secret is rendered; what is used of secrets is in {@code secrets.yaml}, the list of those that are made elsewhere,
 * and where an operator is told how to make one, it is told of all keys that are used.
 */
public final class SecretCheck implements Check {

    /** The fields that mean all of a secret; in others it is meant where a key is beside the name. */
    private static final Set<String> WHOLE = Set.of("secret", "secretRef", "imagePullSecrets", "certificateRefs");

    private final JsonNode known = Yaml.resource("/secrets.yaml");

    @Override
    public Stream<Finding> findings(Rendering rendering) {
        Set<String> made =
                rendering.manifests().stream().flatMap(SecretCheck::made).collect(Collectors.toSet());
        return Stream.concat(
                rendering.all("Secret").map(secret -> secret.breaks("secret-rendered", "is for all to read")),
                rendering.manifests().stream().flatMap(manifest -> unknown(manifest, made)));
    }

    private Stream<Finding> unknown(Manifest manifest, Set<String> made) {
        return Stream.concat(
                Stream.concat(references("", manifest.json()), made(manifest))
                        .filter(reference -> !isKnown(reference))
                        .map(reference -> manifest.breaks("secret-unknown", reference)),
                references("", manifest.json())
                        .filter(reference -> isLeftOut(reference, made))
                        .map(reference -> manifest.breaks("secret-not-made", reference)));
    }

    /** What an object has the External Secrets operator make. */
    private static Stream<String> made(Manifest manifest) {
        String target = manifest.at("/spec/target/name").asText(manifest.name());
        return Stream.of(manifest)
                .filter(one -> one.is("ExternalSecret"))
                .flatMap(one -> Yaml.elements(one.at("/spec/data")))
                .map(data -> target + "/" + data.path("secretKey").asText());
    }

    /** Whether the operator makes the secret, but without this key. */
    private static boolean isLeftOut(String reference, Set<String> made) {
        String secret = reference.replaceFirst("/.*", "/");
        return reference.contains("/")
                && !made.contains(reference)
                && made.stream().anyMatch(one -> one.startsWith(secret));
    }

    /** Each mention of a secret in a node, as {@code name/key} or {@code name}. */
    private static Stream<String> references(String field, JsonNode node) {
        if (node.isArray()) {
            return Yaml.elements(node).flatMap(element -> references(field, element));
        }
        return Stream.concat(
                reference(field, node).stream(),
                node.properties().stream().flatMap(child -> references(child.getKey(), child.getValue())));
    }

    private static Optional<String> reference(String field, JsonNode node) {
        if (node.path("secretName").isTextual()) {
            return Optional.of(node.path("secretName").asText());
        }
        Optional<String> name =
                Optional.of(node.path("name")).filter(JsonNode::isTextual).map(JsonNode::asText);
        if (!node.has("key")) {
            return name.filter(secret -> WHOLE.contains(field));
        }
        return name.filter(secret -> !field.equals("configMapKeyRef"))
                .map(secret -> secret + "/" + node.path("key").asText());
    }

    private boolean isKnown(String reference) {
        String[] parts = reference.split("/", 2);
        JsonNode keys = known.path(parts[0]);
        return parts.length == 1
                ? !keys.isMissingNode()
                : Yaml.elements(keys).anyMatch(key -> key.asText().equals(parts[1]));
    }
}
