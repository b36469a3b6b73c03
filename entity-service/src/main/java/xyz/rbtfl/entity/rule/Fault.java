package xyz.rbtfl.entity.rule;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A reason to refuse an entity, or what was repaired in it. Half of a surrogate pair cannot be written in UTF-8, and
 * becomes a question mark.
 *
 * @param code     which rule: {@code property}, {@code kind}, {@code slug}, {@code label}, {@code language},
 *                 {@code text}, {@code nfc}, {@code control}, {@code invisible}, {@code duplicate}, {@code wikidata},
 *                 {@code limit}; repaired is {@code bom}
 * @param pointer  JSON Pointer of the value at fault, empty text for the whole
 * @param message  a sentence for the author
 * @param expected what should stand there; absent when the message says it all
 * @param found    what does, cut when long; absent when nothing does
 */
public record Fault(String code, String pointer, String message, Optional<String> expected, Optional<String> found) {

    private static final int LONGEST_FOUND = 80;

    public Fault {
        pointer = sendable(pointer);
        expected = expected.map(Fault::sendable);
        found = found.map(Fault::sendable);
    }

    private static String sendable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    public static Fault of(String code, String pointer, String message) {
        return new Fault(code, pointer, message, Optional.empty(), Optional.empty());
    }

    /** The same fault, with what was expected in place of what was found. */
    Fault expecting(String expected, String found) {
        boolean fits = found.codePointCount(0, found.length()) <= LONGEST_FOUND;
        String cut = fits ? found : found.substring(0, found.offsetByCodePoints(0, LONGEST_FOUND)) + "…";
        return new Fault(code, pointer, message, Optional.of(expected), Optional.of(cut));
    }
}
