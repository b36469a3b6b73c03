package xyz.rbtfl.wire.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = HouseRules.ownClasses();

    @Test
    void packages_areTheseAlone() {
        assertEquals(
                List.of("xyz.rbtfl.wire.architecture", "xyz.rbtfl.wire.contract", "xyz.rbtfl.wire.socket"),
                HouseRules.packages(CLASSES).toList());
    }

    @Test
    void packages_formNoCircle() {
        HouseRules.noCircles("xyz.rbtfl.wire").check(CLASSES);
    }

    @Test
    void packages_areSmall() {
        HouseRules.fewTypesInAPackage().check(CLASSES);
    }

    @Test
    void module_dependsOnNothingOfOurs() {
        HouseRules.nothingOfOursBut("xyz.rbtfl.wire..").check(CLASSES);
    }

    @Test
    void sources_areReadable() {
        assertEquals(List.of(), Sources.longLines());
        assertEquals(List.of(), Sources.unexplainedPackages());
        assertEquals(List.of(), Sources.unknownTypes());
    }
}
