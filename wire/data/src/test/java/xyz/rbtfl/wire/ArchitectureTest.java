package xyz.rbtfl.wire;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import xyz.rbtfl.wire.architecture.HouseChecks;
import xyz.rbtfl.wire.architecture.HouseRules;

/** What the services with a database share is behaviour: no model, and no mapping of tables. */
class ArchitectureTest extends HouseChecks {

    @Test
    void packages_areTheseAlone() {
        assertEquals(
                List.of(
                        "xyz.rbtfl.wire.change",
                        "xyz.rbtfl.wire.database",
                        "xyz.rbtfl.wire.export",
                        "xyz.rbtfl.wire.intake"),
                HouseRules.packages(CLASSES).toList());
    }

    @Test
    void module_holdsNoModel() {
        noClasses().should().haveSimpleNameStartingWith("Remote").check(CLASSES);
        noClasses()
                .should()
                .haveNameMatching(".*[.$](Story|Edition|Take|Entity|Head)([A-Z]\\w*)?")
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hibernate..", "jakarta.persistence..")
                .check(CLASSES);
    }

    @Test
    void module_dependsOnNoService() {
        HouseRules.nothingOfOursBut("xyz.rbtfl.wire..").check(CLASSES);
    }

    @Override
    protected String root() {
        return "xyz.rbtfl.wire";
    }
}
