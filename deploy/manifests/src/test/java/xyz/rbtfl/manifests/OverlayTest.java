package xyz.rbtfl.manifests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import xyz.rbtfl.manifests.rendering.Finding;
import xyz.rbtfl.manifests.rendering.Overlay;

/** Every overlay renders, and what it renders keeps every rule. */
class OverlayTest {

    @BeforeEach
    void needsKubectl() {
        assumeTrue(Overlay.canRender(), "there is no kubectl on the PATH");
    }

    static List<Overlay> overlays() {
        return Overlay.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("overlays")
    void overlay_asItIs_keepsEveryRule(Overlay overlay) {
        assertEquals(
                "",
                Rules.broken(overlay, overlay.rendering()).stream()
                        .map(Finding::toString)
                        .collect(Collectors.joining("\n")));
    }
}
