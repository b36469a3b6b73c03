package xyz.rbtfl.wire.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends HouseChecks {

    @Test
    void packages_areTheseAlone() {
        assertEquals(
                List.of(
                        "xyz.rbtfl.wire.architecture",
                        "xyz.rbtfl.wire.contract",
                        "xyz.rbtfl.wire.metric",
                        "xyz.rbtfl.wire.socket"),
                HouseRules.packages(CLASSES).toList());
    }

    @Test
    void module_dependsOnNothingOfOurs() {
        HouseRules.nothingOfOursBut("xyz.rbtfl.wire..").check(CLASSES);
    }

    /** Programs there are no module, or one with rules of its own. */
    @Test
    void linesUnderDeploy_areNoWiderThanElsewhere() {
        assertEquals(List.of(), Sources.longLines(Path.of("..", "..", "deploy")));
    }

    @Override
    protected String root() {
        return "xyz.rbtfl.wire";
    }
}
