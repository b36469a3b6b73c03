package xyz.rbtfl.web.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import xyz.rbtfl.web.language.InterfaceLanguages;

class WordsTest {

    private static final Set<String> MESSAGES =
            Stream.of(Words.class.getMethods()).map(Method::getName).collect(Collectors.toCollection(TreeSet::new));

    static Stream<String> otherLanguages() {
        return InterfaceLanguages.ALL.stream().skip(1);
    }

    @ParameterizedTest
    @MethodSource("otherLanguages")
    void language_saysEveryMessage_andNoOther(String language) throws IOException {
        Properties said = new Properties();
        try (InputStream in = Words.class.getResourceAsStream("/messages/words_" + language + ".properties")) {
            said.load(in);
        }
        assertEquals(MESSAGES, new TreeSet<>(said.stringPropertyNames()));
    }

    @Test
    void message_isSaidByAPage_orByAReader() throws IOException {
        Set<String> said = new TreeSet<>();
        for (Path folder : Set.of(Path.of("src/main/resources/templates"), Path.of("src/main/java"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    said.addAll(Pattern.compile("(?:words:|bundle\\(\\)\\.)(\\w+)")
                            .matcher(Files.readString(file))
                            .results()
                            .map(hit -> hit.group(1))
                            .toList());
                }
            }
        }
        assertEquals(MESSAGES, said);
    }
}
