package xyz.rbtfl.manifests.rendering;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All objects of an overlay, as {@code kubectl kustomize} prints them. */
public record Rendering(List<Manifest> manifests) {

    public Rendering {
        manifests = List.copyOf(manifests);
    }

    /** The rendering in a stream of YAML documents. */
    public static Rendering of(String yaml) {
        return new Rendering(Yaml.documents(yaml).map(Manifest::new).toList());
    }

    /** A rendering that can be changed without changing this one. */
    public Rendering copy() {
        return new Rendering(manifests.stream()
                .map(manifest -> new Manifest(manifest.json().deepCopy()))
                .toList());
    }

    /** The objects of these kinds. */
    public Stream<Manifest> all(String... kinds) {
        return manifests.stream().filter(manifest -> manifest.is(kinds));
    }

    /** The object of this kind and name. */
    public Optional<Manifest> find(String kind, String name) {
        return all(kind).filter(manifest -> manifest.name().equals(name)).findFirst();
    }
}
