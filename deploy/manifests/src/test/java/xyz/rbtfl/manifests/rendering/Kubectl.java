package xyz.rbtfl.manifests.rendering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The program that operators render with. */
final class Kubectl {

    private Kubectl() {}

    /** Whether it is on the {@code PATH}. */
    static boolean isThere() {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(bin -> Files.isExecutable(Path.of(bin, "kubectl")));
    }

    /**
     * What it renders of an overlay's folder.
     *
     * @throws IllegalStateException with what it says if it refuses, or only warns
     */
    static String kustomize(Path folder) {
        try {
            Path rendered = Files.createTempFile("rendered", ".yaml");
            Path said = Files.createTempFile("said", ".txt");
            Process kubectl = new ProcessBuilder("kubectl", "kustomize", folder.toString())
                    .redirectOutput(rendered.toFile())
                    .redirectError(said.toFile())
                    .start();
            if (kubectl.waitFor() != 0 || Files.size(said) > 0) {
                throw new IllegalStateException(folder + " does not render well: " + Files.readString(said));
            }
            String yaml = Files.readString(rendered);
            Files.delete(rendered);
            Files.delete(said);
            return yaml;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
