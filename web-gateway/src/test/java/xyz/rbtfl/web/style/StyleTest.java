package xyz.rbtfl.web.style;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The stylesheet speaks of nothing that no template has. */
class StyleTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources");

    /** The classes of lenses, which no template names: {@code TakeBatch} hands them in. */
    private static final Set<String> LOOKS =
            IntStream.rangeClosed(0, 11).mapToObj(look -> "l" + look).collect(Collectors.toSet());

    @Test
    void classes_areThoseOfTemplates() throws IOException {
        Set<String> styled = found("\\.([a-zA-Z][\\w-]*)", selectors());
        styled.removeAll(LOOKS);
        String inTemplates = found("class=\"([^\"]*)\"", templates()).stream()
                .map(names -> names.replaceAll("\\{[^}]*}", " "))
                .collect(Collectors.joining(" "));
        styled.removeAll(List.of(inTemplates.split("\\s+")));
        assertEquals(Set.of(), styled);
    }

    @Test
    void elements_areThoseOfTemplates() throws IOException {
        String plain = selectors().replaceAll("\\[[^]]*]|::?[\\w-]+(\\([^)]*\\))?|[.#][\\w-]+", " ");
        Set<String> styled = found("\\b([a-z][a-z0-9]*)\\b", plain);
        styled.removeAll(found("<([a-z][a-z0-9]*)", templates()));
        assertEquals(Set.of(), styled);
    }

    @Test
    void variables_areUsed_andSet() throws IOException {
        assertEquals(found("(--[\\w-]+)\\s*:", style()), found("var\\((--[\\w-]+)", style()));
    }

    private static String selectors() throws IOException {
        return Pattern.compile("([^{};]+)\\{")
                .matcher(style())
                .results()
                .map(rule -> rule.group(1).strip())
                .filter(selector -> !selector.startsWith("@"))
                .collect(Collectors.joining(", "));
    }

    private static String style() throws IOException {
        return Files.readString(RESOURCES.resolve("style/rbtfl.css")).replaceAll("(?s)/\\*.*?\\*/", "");
    }

    private static String templates() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(hit -> hit.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
