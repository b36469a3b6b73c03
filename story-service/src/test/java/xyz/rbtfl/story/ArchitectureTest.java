package xyz.rbtfl.story;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import xyz.rbtfl.wire.architecture.DatabaseChecks;
import xyz.rbtfl.wire.architecture.Layers;
import xyz.rbtfl.wire.architecture.Sources;

class ArchitectureTest extends DatabaseChecks {

    private static final String STORY = "xyz.rbtfl.story.";

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
    void documentFormat_isPlainJava() {
        noClasses()
                .that()
                .resideInAnyPackage(PLAIN)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "io.smallrye..", "io.vertx..", "org.hibernate..", "jakarta..")
                .check(CLASSES);
    }

    @Override
    protected String root() {
        return "xyz.rbtfl.story";
    }

    @Override
    protected Layers layers() {
        return new Layers(
                root(),
                "intake story coverage export",
                "list json",
                "edition head markdown",
                "mention naming line",
                "rule language",
                "document link name address locale change");
    }

    @Override
    protected String[] askingToo() {
        return new String[] {"LocaleRanks", "Names", "NameLocks"};
    }

    @Override
    protected String[] beginningTransactions() {
        return new String[] {"Intake", "HeadNaming"};
    }

    // the SQL of intake is wider than a line of code
    @Override
    @Test
    protected void sources_areReadable() {
        assertEquals(
                List.of(),
                Sources.longLines().stream()
                        .filter(line -> !line.contains("/intake/"))
                        .toList());
        assertEquals(List.of(), Sources.unexplainedPackages());
        assertEquals(List.of(), Sources.unknownTypes());
    }
}
