package xyz.rbtfl.manifests.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A folder that an operator applies. */
public record Overlay(Path folder) {

    /** Where the manifests are. */
    public static final Path DEPLOY = Path.of("..").toAbsolutePath().normalize();

    private static final String KUSTOMIZATION = "kustomization.yaml";
    private static final Map<Overlay, Rendering> RENDERED = new ConcurrentHashMap<>();

    /** Every overlay there is; and for components that none of them uses, one more with each of these. */
    public static List<Overlay> all() {
        List<Overlay> overlays =
                kustomizations(DEPLOY.resolve("overlays")).map(Overlay::new).toList();
        List<String> used =
                overlays.stream().flatMap(overlay -> overlay.parts().stream()).toList();
        Stream<Overlay> others = kustomizations(DEPLOY.resolve("components"))
                .map(component -> component.getFileName().toString())
                .filter(component -> !used.contains(component))
                .map(Overlay::with);
        return Stream.concat(overlays.stream(), others).toList();
    }

    /** The overlay of this name. */
    public static Overlay of(String name) {
        return new Overlay(DEPLOY.resolve("overlays").resolve(name));
    }

    /** The overlay {@code verify} with this component, which is added where it lacks it. */
    public static Overlay with(String component) {
        Overlay verify = of("verify");
        return verify.parts().contains(component) ? verify : extended(component);
    }

    /** An overlay among what Maven has built. */
    private static Overlay extended(String component) {
        Path folder = Path.of("target/overlays/verify-with-" + component).toAbsolutePath();
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(KUSTOMIZATION), """
                    apiVersion: kustomize.config.k8s.io/v1beta1
                    kind: Kustomization
                    namespace: rbtfl
                    resources: [../../../../overlays/verify]
                    components: [../../../../components/%s]
                    """.formatted(component));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return new Overlay(folder);
    }

    /** Whether there is a {@code kubectl} to render with. */
    public static boolean canRender() {
        return Kubectl.isThere();
    }

    /** The names of all folders that it is made of, such as {@code base}, {@code seeds} and {@code tracing}. */
    public List<String> parts() {
        return parts(folder).map(part -> part.getFileName().toString()).toList();
    }

    private static Stream<Path> parts(Path folder) {
        JsonNode kustomization =
                Yaml.documents(folder.resolve(KUSTOMIZATION)).findFirst().orElseThrow();
        Stream<Path> below = Stream.of("resources", "components")
                .flatMap(field -> Yaml.elements(kustomization.path(field)))
                .map(part -> folder.resolve(part.asText()).normalize())
                .filter(Files::isDirectory)
                .flatMap(Overlay::parts);
        return Stream.concat(Stream.of(folder), below);
    }

    /** What {@code kubectl kustomize} makes of it, to be changed at will; the program is asked once. */
    public Rendering rendering() {
        return RENDERED.computeIfAbsent(this, overlay -> Rendering.of(Kubectl.kustomize(overlay.folder())))
                .copy();
    }

    private static Stream<Path> kustomizations(Path parent) {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(child -> Files.exists(child.resolve(KUSTOMIZATION))).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
