package xyz.rbtfl.story.document;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A reason to refuse a document, a repair of it, or a note about it. Half of a character, which is no text for a
 * reader of JSON, shows as a question mark.
 *
 * @param code     which rule, one of the format's codes: {@code blank-line}, {@code framing-space},
 *                 {@code repeated-url}
 * @param line     of the Markdown as sent, from 1; absent for JSON
 * @param column   in code points, from 1, a byte-order mark not counted; absent for JSON
 * @param pointer  JSON pointer of the value at fault, empty text for the whole; absent for Markdown
 * @param message  a sentence for the author
 * @param expected what should stand there; absent for repairs and notes
 * @param found    what does, cut when long; absent for repairs and notes
 */
public record Fault(
        String code,
        OptionalInt line,
        OptionalInt column,
        Optional<String> pointer,
        String message,
        Optional<String> expected,
        Optional<String> found) {

    public Fault {
        pointer = pointer.map(Fault::sendable);
        found = found.map(Fault::sendable);
    }

    private static String sendable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    public static Fault inText(String code, int line, int column, String message) {
        return new Fault(
                code,
                OptionalInt.of(line),
                OptionalInt.of(column),
                Optional.empty(),
                message,
                Optional.empty(),
                Optional.empty());
    }

    public static Fault inJson(String code, String pointer, String message) {
        return new Fault(
                code,
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.of(pointer),
                message,
                Optional.empty(),
                Optional.empty());
    }

    /** The same fault as the reason for a refusal. */
    public Fault instead(String expected, String found) {
        return new Fault(code, line, column, pointer, message, Optional.of(expected), Optional.of(found));
    }
}
