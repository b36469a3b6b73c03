package xyz.rbtfl.story.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import xyz.rbtfl.story.edition.EditionView;
import xyz.rbtfl.story.json.JsonReader;
import xyz.rbtfl.story.language.LanguageDetector;
import xyz.rbtfl.story.markdown.MarkdownReader;
import xyz.rbtfl.story.mention.Mention;
import xyz.rbtfl.story.mention.Mentions;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/**
 * Takes a document the whole way: read, detect languages, view, JSON, write, read. Nothing may fail but by a fault that
 * is told, and what is written must read the same in both forms.
 */
final class WholeWay {

    private static final LanguageDetector LANGUAGES = new LanguageDetector();

    private WholeWay() {}

    static void markdown(byte[] sent, Address address) {
        Reading reading = MarkdownReader.read(sent, address);
        reading.refusals().forEach(fault -> isIn(sent, fault));
        staysAsItIs(reading, address);
    }

    static void json(byte[] sent, Address address) {
        try {
            Reading reading = JsonReader.read(sent, address);
            assertTrue(reading.refusals().stream()
                    .allMatch(fault -> fault.pointer().isPresent()));
            staysAsItIs(reading, address);
        } catch (Failure noJson) {
            assertEquals(Problem.BAD_REQUEST, noJson.problem());
        }
    }

    private static void staysAsItIs(Reading reading, Address address) {
        assertEquals(reading.refusals().isEmpty(), reading.document().isPresent());
        if (reading.document().isEmpty()) {
            assertEquals(0, reading.canonical().length);
            return;
        }
        StoryDocument document = reading.document().get();
        assertArrayEquals(DocumentWriter.write(document, address.origin()), reading.canonical());
        same(document, reading, MarkdownReader.read(reading.canonical(), address));
        byte[] view = Lantern.write(view(document, reading));
        same(document, reading, JsonReader.read(view, address));
    }

    private static EditionView view(StoryDocument document, Reading reading) {
        Map<String, String> languages = LANGUAGES.detect(document, reading.languages());
        LANGUAGES.notesByLine(reading);
        LANGUAGES.notesByPointer(document);
        List<Mention> mentions = Mentions.of(document);
        assertTrue(mentions.size() <= 500);
        mentions.forEach(mention ->
                assertTrue(mention.sentence().length() <= 300 && !mention.text().isEmpty(), mention::toString));
        return EditionView.of(document, mentions, languages, 1, "a", Instant.EPOCH, Instant.EPOCH);
    }

    private static void same(StoryDocument document, Reading first, Reading second) {
        assertEquals("", Lantern.brief(second.refusals()) + Lantern.brief(second.repairs()));
        assertEquals(document, second.document().orElseThrow());
        assertArrayEquals(first.canonical(), second.canonical());
    }

    /** A fault stands in the document, or behind its last line. */
    private static void isIn(byte[] sent, Fault fault) {
        String[] lines = new String(sent, StandardCharsets.UTF_8).split("\n", -1);
        int line = fault.line().orElseThrow();
        int column = fault.column().orElseThrow();
        assertTrue(line >= 1 && line <= lines.length + 1, fault::toString);
        int length = line > lines.length ? 0 : lines[line - 1].codePointCount(0, lines[line - 1].length());
        assertTrue(column >= 1 && column <= length + 1, fault::toString);
        assertTrue(fault.expected().isPresent() && fault.found().isPresent(), fault::toString);
    }
}
