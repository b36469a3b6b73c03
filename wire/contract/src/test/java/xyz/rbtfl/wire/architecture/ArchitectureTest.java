package xyz.rbtfl.wire.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends HouseChecks {

    @Test
    void packages_areTheseAlone() {
        assertEquals(
                List.of("xyz.rbtfl.wire.architecture", "xyz.rbtfl.wire.contract", "xyz.rbtfl.wire.socket"),
                HouseRules.packages(CLASSES).toList());
    }

    @Test
    void module_dependsOnNothingOfOurs() {
        HouseRules.nothingOfOursBut("xyz.rbtfl.wire..").check(CLASSES);
    }

    @Override
    protected String root() {
        return "xyz.rbtfl.wire";
    }
}
