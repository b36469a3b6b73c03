package xyz.rbtfl.story.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import xyz.rbtfl.story.json.JsonReader;
import xyz.rbtfl.story.markdown.MarkdownReader;

/** Damage begins with something for each rule of the format. */
class SeedsTest {

    private static final String REFUSALS = """
            ambiguous batch blank-line control date duplicate edge head invisible item language limit link locale name
            number prose quote section self slug source take trailing url utf-8""";
    private static final String REPAIRS =
            "bom counts entity-name final-newline framing-space line-ends nfc origin trailing-space";
    private static final String NOTES = "invisible-text repeated-url";

    @Test
    void everyRule_hasASeed() {
        assertEquals(codes(REFUSALS), codes(Reading::refusals));
        assertEquals(codes(REPAIRS), codes(Reading::repairs));
        assertEquals(codes(NOTES), codes(Reading::notes));
    }

    private static Set<String> codes(String words) {
        return new TreeSet<>(List.of(words.split("\\s")));
    }

    private static Set<String> codes(Function<Reading, List<Fault>> faults) {
        Set<String> codes = new TreeSet<>();
        Stream.concat(
                        Seeds.markdown().stream().map(sent -> MarkdownReader.read(sent.bytes(), sent.address())),
                        Seeds.json().stream().map(sent -> JsonReader.read(sent.bytes(), sent.address())))
                .map(faults)
                .forEach(found -> found.forEach(fault -> codes.add(fault.code())));
        return codes;
    }
}
