package xyz.rbtfl.manifests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import xyz.rbtfl.manifests.rendering.Finding;
import xyz.rbtfl.manifests.rendering.Overlay;

/** A slip in the manifests breaks the rule that is meant for it, and no other. */
class MutationTest {

    @BeforeEach
    void needsKubectl() {
        assumeTrue(Overlay.canRender(), "there is no kubectl on the PATH");
    }

    static Stream<Mutation> mutations() {
        return Stream.of("schema", "pod", "reference", "setting", "network").flatMap(Mutation::in);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutations")
    void slip_ofOneKind_breaksItsRuleAlone(Mutation mutation) {
        List<Finding> findings = Rules.broken(mutation.overlay(), mutation.rendering());

        assertEquals(
                List.of(),
                findings.stream()
                        .filter(finding -> mutation.finds().stream()
                                .noneMatch(key -> key.matcher(finding.key()).matches()))
                        .toList(),
                () -> mutation + " breaks another rule");
        assertEquals(
                List.of(),
                mutation.finds().stream()
                        .filter(key -> findings.stream()
                                .noneMatch(finding -> key.matcher(finding.key()).matches()))
                        .toList(),
                () -> mutation + " is not found");
    }
}
