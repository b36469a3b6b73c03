package xyz.rbtfl.story.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import xyz.rbtfl.story.document.DocumentWriter;
import xyz.rbtfl.story.document.Fault;
import xyz.rbtfl.story.document.Lantern;
import xyz.rbtfl.story.document.Reading;
import xyz.rbtfl.story.document.StoryDocument;
import xyz.rbtfl.story.json.JsonReader;
import xyz.rbtfl.wire.name.Slug;

/**
 * The rules of the model, in both forms: one value of a document is made wrong, the document is sent as JSON and as
 * Markdown, and the same fault comes back by its pointer from one and by its line and column from the other.
 */
class RuleTest {

    /**
     * Each row: the value's pointer, what is put there, the code, and how many characters into the value the fault is.
     */
    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource
    void wrongValue_isRefused_inBothForms(String what, String pointer, String value, String code, int offset) {
        JsonNode json = changed(pointer, value);
        assertEquals(code + " " + pointer, Lantern.brief(read(json).refusals()));
        String markdown = markdown(json);
        int at = markdown.indexOf(value) + offset;
        assertEquals(
                code + " " + place(markdown, at),
                Lantern.brief(Lantern.reading(markdown).refusals()));
    }

    static Stream<Arguments> wrongValue_isRefused_inBothForms() {
        String name = "A name ".repeat(40);
        return Stream.of(
                arguments(
                        "long outlet",
                        "/batches/1/takes/0/outlet",
                        name.substring(0, 201).replace(' ', 'x'),
                        "limit",
                        0),
                arguments("long region", "/batches/1/takes/0/region", "r".repeat(201), "limit", 0),
                arguments("long lens", "/batches/1/lens", "l".repeat(201), "limit", 0),
                arguments("long head", "/heads/1", "\uD83D\uDEF6h".repeat(101), "limit", 0),
                arguments("random letters", "/batches/1/takes/0/outlet", "kq".repeat(2500), "limit", 0),
                arguments("zero width", "/batches/1/takes/0/outlet", "The \u200BPilot", "invisible", 4),
                arguments("direction", "/batches/1/takes/0/region", "Bay\u202E", "invisible", 3),
                arguments("joiner", "/heads/1", "Ti\u200Dde", "invisible", 2),
                arguments("isolate", "/batches/1/lens", "\u2067pilots", "invisible", 0),
                arguments("no letters", "/batches/1/takes/0/outlet", "!?", "name", 0),
                arguments("a mark alone", "/batches/1/takes/0/outlet", "\u0E31", "name", 0),
                arguments("a mark alone", "/batches/1/takes/0/region", "\u093E", "name", 0),
                arguments("a mark alone", "/heads/1", "\u0E31", "name", 0),
                arguments("a filler alone", "/batches/1/lens", "\u3164", "name", 0),
                arguments("Braille without a dot", "/batches/1/lens", "\u2800", "name", 0),
                arguments("no letters", "/batches/1/takes/0/region", "…", "name", 0),
                arguments("no letters", "/heads/1", "§§", "name", 0),
                arguments("no letters", "/batches/1/lens", "(-)", "name", 0),
                arguments("other locale", "/summary", "See [Bay](/en/entity/bay).", "link", 4),
                arguments("other locale", "/keyNumbers/0/label", "of [Bay](/en/entity/bay).", "link", 3),
                arguments("other locale", "/whatToWatch/0", "[Bay](/en/entity/bay).", "link", 0),
                arguments("no words", "/batches/1/takes/0/framing", "In [\u00A0](/zh/entity/bay).", "link", 3),
                arguments(
                        "Braille without a dot",
                        "/batches/1/takes/0/framing",
                        "In [\u2800](/zh/entity/bay).",
                        "link",
                        3),
                arguments("annotation", "/summary", "In [\uFFF9\uFFFB](/zh/entity/bay).", "link", 3),
                arguments("a mark alone", "/summary", "In [\u0301](/zh/entity/bay).", "link", 3),
                arguments("second paragraph", "/whyItMatters", "One.\n\nIn [**](/zh/entity/bay).", "link", 9),
                arguments("block", "/whyItMatters", "One.\n\n- Two", "prose", 6),
                arguments("two lines", "/whyItMatters", "One.\nTwo", "blank-line", 5),
                arguments("three line ends", "/summary", "One.\n\n\nTwo", "blank-line", 6),
                arguments("no URL", "/batches/1/takes/0/sourceUrl", "ftp://monitor.example/", "url", 0),
                arguments("ill-formed", "/batches/1/takes/0/language", "en-", "language", 0),
                arguments("case", "/batches/1/takes/0/language", "EN-gb", "language", 0),
                arguments("long", "/batches/1/takes/0/language", "x" + "-abcdefgh".repeat(4), "limit", 0),
                arguments("long type", "/type", "t".repeat(201), "limit", 0),
                arguments("twice", "/heads/1", "潮水退去之后", "duplicate", 8),
                arguments("twice", "/related/1", "fog-on-the-sund-2026", "duplicate", 26),
                arguments("itself", "/related/1", "lantern-bay-strike-2026", "self", 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/headline",
                "/standfirst",
                "/heads/1",
                "/summary",
                "/keyNumbers/0/label",
                "/whyItMatters",
                "/whatToWatch/1",
                "/batches/1/lens",
                "/batches/1/takes/0/outlet",
                "/batches/1/takes/0/region",
                "/batches/1/takes/0/framing",
                "/batches/1/takes/0/quote",
                "/keyNumbers/1/value"
            })
    void whiteSpace_ofAnyKind_atEitherEdge_isRefused_inBothForms(String pointer) {
        for (char white : "\u00A0\u1680\u2002\u2007\u200A\u2028\u2029\u202F\u205F\u3000".toCharArray()) {
            edge(pointer, white + "Marked word", 0, white);
            edge(pointer, "Marked word" + white, 11, white);
            edge(pointer, "Marked word" + white + white, 11, white);
            edge(pointer, String.valueOf(white) + white, 0, white);
        }
        edge(pointer, " Marked word", 0, ' ');
    }

    private static void edge(String pointer, String value, int offset, char white) {
        JsonNode json = changed(pointer, value);
        Fault inJson = onlyFault(read(json));
        assertEquals("edge " + pointer, Lantern.brief(List.of(inJson)));
        assertEquals(Faults.character(white), inJson.found().orElseThrow());
        String markdown = markdown(json);
        Fault inMarkdown = onlyFault(Lantern.reading(markdown));
        assertEquals("edge " + place(markdown, markdown.indexOf(value) + offset), Lantern.brief(List.of(inMarkdown)));
        assertEquals(inJson.found(), inMarkdown.found());
        assertEquals(inJson.message(), inMarkdown.message());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/batches/1/takes/0/outlet", "/batches/1/takes/0/region", "/batches/1/lens", "/heads/1"})
    void nameOf200Characters_isTaken_inBothForms(String pointer) {
        for (String name : List.of("n".repeat(200), "\uD83D\uDEF6".repeat(199) + "n", "Quay — " + "w".repeat(193))) {
            JsonNode json = changed(pointer, name);
            assertEquals("", Lantern.brief(read(json).refusals()));
            assertEquals("", Lantern.brief(Lantern.reading(markdown(json)).refusals()));
        }
    }

    /** The list's first element is copied until it has so many, each made different by its number. */
    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource
    void list_isTakenUpToItsLimit_inBothForms(String pointer, int most, String element) {
        JsonNode full = filled(pointer, most, element);
        assertEquals("", Lantern.brief(read(full).refusals()));
        assertEquals("", Lantern.brief(Lantern.reading(markdown(full)).refusals()));
        JsonNode over = filled(pointer, most + 3, element);
        assertEquals("limit " + pointer + "/" + most, Lantern.brief(read(over).refusals()));
        String markdown = markdown(over);
        String first = element.replace("#", String.valueOf(most));
        String shown = pointer.equals("/entities") ? Slug.humanise(first) : first;
        assertEquals(
                "limit " + place(markdown, markdown.indexOf(shown)),
                Lantern.brief(Lantern.reading(markdown).refusals()));
    }

    static Stream<Arguments> list_isTakenUpToItsLimit_inBothForms() {
        return Stream.of(
                arguments("/heads", 20, "Head# of"),
                arguments("/related", 100, "story#-of"),
                arguments("/entities", 100, "thing#-of"));
    }

    private static JsonNode filled(String pointer, int count, String element) {
        JsonNode json = Lantern.json();
        ArrayNode list = (ArrayNode) json.at(pointer);
        list.removeAll();
        for (int i = 0; i < count; i++) {
            list.add(element.replace("#", String.valueOf(i)));
        }
        return json;
    }

    private static JsonNode changed(String pointer, String value) {
        JsonNode json = Lantern.json();
        JsonPointer at = JsonPointer.compile(pointer);
        JsonNode parent = json.at(at.head());
        if (parent instanceof ArrayNode array) {
            array.set(at.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).put(at.last().getMatchingProperty(), value);
        }
        return json;
    }

    private static Fault onlyFault(Reading reading) {
        assertEquals(1, reading.refusals().size(), () -> Lantern.brief(reading.refusals()));
        return reading.refusals().get(0);
    }

    private static Reading read(JsonNode json) {
        return JsonReader.read(json.toString().getBytes(StandardCharsets.UTF_8), Lantern.ADDRESS);
    }

    /** The same content as it would be written, without anybody having checked it. */
    private static String markdown(JsonNode json) {
        StoryDocument document = Lantern.document(json);
        return new String(DocumentWriter.write(document, Lantern.ADDRESS.origin()), StandardCharsets.UTF_8);
    }

    private static String place(String markdown, int at) {
        String before = markdown.substring(0, at);
        int lineStart = before.lastIndexOf('\n') + 1;
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        return line + ":" + (before.codePointCount(lineStart, before.length()) + 1);
    }
}
