package xyz.rbtfl.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.junit.jupiter.api.Test;
import xyz.rbtfl.wire.architecture.HouseChecks;
import xyz.rbtfl.wire.architecture.HouseRules;

class ArchitectureTest extends HouseChecks {

    private static final String WEB = "xyz.rbtfl.web.";
    private static final String[] PAGES = {
        WEB + "home..", WEB + "story..", WEB + "entity..", WEB + "head..", WEB + "error.."
    };
    private static final String[] SERVICES = {WEB + "storyservice..", WEB + "entityservice.."};

    @Test
    void layers_useThoseBelowThemAlone() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("api")
                .definedBy(WEB + "api..")
                .layer("pages")
                .definedBy(PAGES)
                .layer("what surrounds a request")
                .definedBy(WEB + "admission..", WEB + "lifecycle..")
                .layer("what pages share")
                .definedBy(WEB + "page..", WEB + "reader..", WEB + "markdown..", WEB + "style..")
                .layer("composition")
                .definedBy(WEB + "composition..")
                .layer("services")
                .definedBy(SERVICES)
                .layer("calls")
                .definedBy(WEB + "remote..")
                .whereLayer("api")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("pages")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("what surrounds a request")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("what pages share")
                .mayOnlyBeAccessedByLayers("pages")
                .whereLayer("composition")
                .mayOnlyBeAccessedByLayers("api", "pages")
                .whereLayer("services")
                .mayOnlyBeAccessedByLayers(
                        "composition", "api", "pages", "what pages share", "what surrounds a request")
                .whereLayer("calls")
                .mayOnlyBeAccessedByLayers("services", "api", "pages")
                .check(CLASSES);
    }

    @Test
    void services_doNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage(SERVICES[0])
                .should()
                .dependOnClassesThat()
                .resideInAPackage(SERVICES[1])
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(SERVICES[1])
                .should()
                .dependOnClassesThat()
                .resideInAPackage(SERVICES[0])
                .check(CLASSES);
    }

    @Test
    void routes_areOfTheApiOrOfPages() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .and()
                .areNotAnnotatedWith(RegisterRestClient.class)
                .should()
                .resideInAnyPackage(WEB + "api..", PAGES[0], PAGES[1], PAGES[2], PAGES[3], WEB + "style..")
                .check(CLASSES);
        classes()
                .that()
                .areAnnotatedWith(RegisterRestClient.class)
                .should()
                .resideInAnyPackage(SERVICES)
                .andShould()
                .notBePublic()
                .check(CLASSES);
    }

    @Test
    void gateway_dependsOnNoService_andOnNoDatabase() {
        HouseRules.nothingOfOursBut("xyz.rbtfl.web..", "xyz.rbtfl.wire..").check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx..sqlclient..", "org.hibernate..", "jakarta.persistence..", "java.sql..")
                .check(CLASSES);
    }

    @Override
    protected String root() {
        return "xyz.rbtfl.web";
    }
}
