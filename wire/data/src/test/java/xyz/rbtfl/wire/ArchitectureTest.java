package xyz.rbtfl.wire;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import org.junit.jupiter.api.Test;
import xyz.rbtfl.wire.architecture.HouseRules;
import xyz.rbtfl.wire.architecture.Sources;

/** What the services with a database share is behaviour: no model, and no mapping of tables. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = HouseRules.ownClasses();

    @Test
    void packages_areTheseAlone() {
        assertEquals(
                List.of("xyz.rbtfl.wire.change", "xyz.rbtfl.wire.database", "xyz.rbtfl.wire.intake"),
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

    @Test
    void packages_formNoCircle() {
        HouseRules.noCircles("xyz.rbtfl.wire").check(CLASSES);
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
