package xyz.rbtfl.wire.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "Where things are" in the README tells of the house as it is. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..", "..");

    @Test
    void link_leadsToAFileOrFolder() throws IOException {
        List<String> links = found("]\\(([^)#:]+)\\)", section()).toList();
        assertTrue(links.contains("wire"), "no link was found");
        assertEquals(
                List.of(),
                links.stream().filter(link -> !Files.exists(ROOT.resolve(link))).toList());
    }

    @Test
    void module_isNamed() throws IOException {
        String section = section();
        assertEquals(
                List.of(),
                found("<module>([^<]+)</module>", Files.readString(ROOT.resolve("pom.xml")))
                        .filter(module -> !section.contains("](" + module + ")"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"web-gateway", "story-service", "entity-service", "wire"})
    void package_isThere(String part) throws IOException {
        Set<String> there = packages(ROOT.resolve(part));
        String paragraph = Stream.of(section().split("\n\n"))
                .filter(text -> text.startsWith("**[" + part + "]"))
                .findFirst()
                .orElseThrow();
        List<String> named = found("`([a-z]+)`", paragraph).toList();
        assertTrue(named.size() > 3, "no package was found");
        assertEquals(
                List.of(), named.stream().filter(name -> !there.contains(name)).toList());
    }

    private static Set<String> packages(Path part) throws IOException {
        try (Stream<Path> files = Files.walk(part)) {
            return files.filter(file -> file.endsWith("package-info.java"))
                    .filter(file ->
                            file.toString().contains(Path.of("src", "main").toString()))
                    .map(file -> file.getParent().getFileName().toString())
                    .collect(Collectors.toSet());
        }
    }

    private static String section() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        int start = readme.indexOf("## Where things are");
        return readme.substring(start, readme.indexOf("\n## ", start));
    }

    private static Stream<String> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(hit -> hit.group(1));
    }
}
