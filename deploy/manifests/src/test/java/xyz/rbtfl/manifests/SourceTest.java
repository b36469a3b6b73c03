package xyz.rbtfl.manifests;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import xyz.rbtfl.manifests.rendering.Overlay;
import xyz.rbtfl.manifests.rendering.Yaml;

/** The files that the overlays are made of say nothing twice: of two equal keys a rendering would keep one. */
class SourceTest {

    static List<Path> sources() throws IOException {
        try (Stream<Path> files = Stream.of("base", "components", "overlays")
                .map(Overlay.DEPLOY::resolve)
                .flatMap(SourceTest::walk)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void source_asItIs_hasEachKeyOnce(Path source) {
        assertDoesNotThrow(() -> Yaml.documents(source).count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: 1\na: 1", "a: {b: 1, b: 2}", "- a: 1\n  a: 2", "a: 1\n---\nb: 1\nb: 1"})
    void source_withAKeyTwice_isRefused(String yaml) {
        assertThrows(UncheckedIOException.class, () -> Yaml.documents(yaml));
    }
}
