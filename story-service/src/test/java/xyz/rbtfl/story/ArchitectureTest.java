package xyz.rbtfl.story;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;
import xyz.rbtfl.wire.architecture.DatabaseChecks;
import xyz.rbtfl.wire.architecture.Layers;

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
                "imports",
                "intake story coverage export",
                "batch",
                "storing",
                "list json",
                "edition head markdown",
                "mention naming line",
                "rule language",
                "document link name address locale change");
    }

    @Override
    protected String[] askingToo() {
        return new String[] {"LocaleRanks", "Names", "NameLocks", "Transactions"};
    }

    @Override
    protected String[] beginningTransactions() {
        return new String[] {"HeadNaming"};
    }
}
