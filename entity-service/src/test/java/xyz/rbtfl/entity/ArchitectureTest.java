package xyz.rbtfl.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import org.junit.jupiter.api.Test;
import xyz.rbtfl.wire.architecture.DatabaseRules;
import xyz.rbtfl.wire.architecture.HouseRules;
import xyz.rbtfl.wire.architecture.Layers;
import xyz.rbtfl.wire.architecture.Sources;

class ArchitectureTest {

    private static final JavaClasses CLASSES = HouseRules.ownClasses();

    private static final Layers LAYERS =
            new Layers("xyz.rbtfl.entity", "intake follow label export", "rule", "entity change");

    @Test
    void layers_useThoseBelowThemAlone() {
        LAYERS.pointDown().check(CLASSES);
    }

    @Test
    void database_isReachedInOneWay() {
        DatabaseRules.queriesStandInRepositoriesAndRows().check(CLASSES);
        DatabaseRules.transactionsBeginIn("Intake").check(CLASSES);
        DatabaseRules.nothingWaitsForJdbc().check(CLASSES);
    }

    @Test
    void rows_areFilledInTheirOwnPackage() {
        DatabaseRules.rowsAreFilledInTheirOwnPackage().check(CLASSES);
    }

    @Test
    void service_dependsOnNoOther() {
        HouseRules.nothingOfOursBut("xyz.rbtfl.entity..", "xyz.rbtfl.wire..").check(CLASSES);
    }

    @Test
    void packages_formNoCircle() {
        HouseRules.noCircles("xyz.rbtfl.entity").check(CLASSES);
    }

    @Test
    void packages_areSmall() {
        HouseRules.fewTypesInAPackage().check(CLASSES);
    }

    @Test
    void names_meanOneThing() {
        HouseRules.oneMeaningOfAName().check(CLASSES);
    }

    @Test
    void nothing_blocks() {
        HouseRules.noBlocking().check(CLASSES);
    }

    @Test
    void sources_areReadable() {
        assertEquals(List.of(), Sources.longLines());
        assertEquals(List.of(), Sources.unexplainedPackages());
        assertEquals(List.of(), Sources.unknownTypes());
    }
}
