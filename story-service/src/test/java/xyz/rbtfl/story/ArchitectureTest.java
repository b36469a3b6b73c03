package xyz.rbtfl.story;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
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
    private static final String STORY = "xyz.rbtfl.story.";

    private static final Layers LAYERS = new Layers(
            "xyz.rbtfl.story",
            "intake story coverage export",
            "list json",
            "edition head markdown",
            "mention naming line",
            "rule language",
            "document link name address locale change");

    /** The document format in plain Java: what reads, checks and writes it runs anywhere. */
    private static final String[] PLAIN = {
        STORY + "document..",
        STORY + "line..",
        STORY + "markdown..",
        STORY + "json..",
        STORY + "rule..",
        STORY + "link..",
        STORY + "mention..",
        STORY + "name.."
    };

    @Test
    void layers_useThoseBelowThemAlone() {
        LAYERS.pointDown().check(CLASSES);
    }

    @Test
    void documentFormat_isPlainJava() {
        noClasses()
                .that()
                .resideInAnyPackage(PLAIN)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "io.smallrye..", "io.vertx..", "org.hibernate..", "jakarta..")
                .check(CLASSES);
    }

    @Test
    void database_isReachedInOneWay() {
        DatabaseRules.queriesStandInRepositoriesAndRows("LocaleRanks", "Names", "NameLocks")
                .check(CLASSES);
        DatabaseRules.transactionsBeginIn("Intake", "HeadNaming").check(CLASSES);
        DatabaseRules.nothingWaitsForJdbc().check(CLASSES);
    }

    @Test
    void rows_areFilledInTheirOwnPackage() {
        DatabaseRules.rowsAreFilledInTheirOwnPackage().check(CLASSES);
    }

    @Test
    void service_dependsOnNoOther() {
        HouseRules.nothingOfOursBut(STORY + ".", "xyz.rbtfl.wire..").check(CLASSES);
    }

    @Test
    void packages_formNoCircle() {
        HouseRules.noCircles("xyz.rbtfl.story").check(CLASSES);
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
        assertEquals(
                List.of(),
                Sources.longLines().stream()
                        .filter(line -> !line.contains("/intake/"))
                        .toList());
        assertEquals(List.of(), Sources.unexplainedPackages());
        assertEquals(List.of(), Sources.unknownTypes());
    }
}
