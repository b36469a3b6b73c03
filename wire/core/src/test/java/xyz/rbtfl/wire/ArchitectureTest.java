package xyz.rbtfl.wire;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import xyz.rbtfl.wire.architecture.HouseChecks;
import xyz.rbtfl.wire.architecture.HouseRules;

/** What all services share is behaviour: no model of a story, an entity or a head, and no database. */
class ArchitectureTest extends HouseChecks {

    @Test
    void packages_areTheseAlone() {
        assertEquals(
                List.of(
                        "xyz.rbtfl.wire.clock",
                        "xyz.rbtfl.wire.edge",
                        "xyz.rbtfl.wire.header",
                        "xyz.rbtfl.wire.language",
                        "xyz.rbtfl.wire.lifecycle",
                        "xyz.rbtfl.wire.name",
                        "xyz.rbtfl.wire.openapi",
                        "xyz.rbtfl.wire.parcel",
                        "xyz.rbtfl.wire.precondition",
                        "xyz.rbtfl.wire.problem",
                        "xyz.rbtfl.wire.request",
                        "xyz.rbtfl.wire.turn"),
                HouseRules.packages(CLASSES).toList());
    }

    @Test
    void module_holdsNoModel() {
        HouseRules.noModel().check(CLASSES);
    }

    @Test
    void module_speaksToNoDatabase() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.vertx..pgclient..",
                        "io.vertx..sqlclient..",
                        "io.quarkus.reactive..",
                        "org.hibernate..",
                        "jakarta.persistence..",
                        "java.sql..",
                        "javax.sql..")
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
