package xyz.rbtfl.wire;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import xyz.rbtfl.wire.architecture.HouseChecks;
import xyz.rbtfl.wire.architecture.HouseRules;

/** What the services with a database share is behaviour: no model, and no mapping of tables. */
class ArchitectureTest extends HouseChecks {

    private static final Pattern TEXT = Pattern.compile("\"\"\".*?\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"", Pattern.DOTALL);
    private static final Pattern STATEMENT = Pattern.compile("\\b(?:select|insert|update|delete|create|alter)\\b");
    /** What a statement names as a table, and no part of a moment ({@code extract(epoch from at)}). */
    private static final Pattern TABLE =
            Pattern.compile("\\b(?<!epoch )(?:from|into|update|table|join)\\s+(?!lateral\\b)([a-z_]+)");

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
        HouseRules.noModel().check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hibernate..", "jakarta.persistence..")
                .check(CLASSES);
    }

    /** {@code change} is the feed's; the others are of PostgreSQL and of Flyway. */
    @Test
    void sql_namesNoTableOfAService() throws IOException {
        Set<String> tables = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertTrue(file.toString().endsWith(".java") || file.endsWith("beans.xml"), file + " makes a table?");
                statements(Files.readString(file))
                        .forEach(statement ->
                                TABLE.matcher(statement).results().forEach(found -> tables.add(found.group(1))));
            }
        }
        assertEquals(Set.of("change", "flyway_schema_history", "pg_control_system"), tables);
    }

    private static Stream<String> statements(String source) {
        return TEXT.matcher(source)
                .results()
                .map(MatchResult::group)
                .filter(text -> STATEMENT.matcher(text).find());
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
