package xyz.rbtfl.entity.rule;

import java.text.Normalizer;
import java.util.Optional;
import xyz.rbtfl.wire.name.Invisible;

/**
 * What a text must be: one line in NFC, neither empty nor with white space at its ends, without control characters,
 * bounded. A name, which is compared with others by eye, holds no invisible characters either, and shows something.
 *
 * @param noun    what messages call it
 * @param longest code points
 * @param isName  whether it is a name, and not running text
 */
public record TextRule(String noun, int longest, boolean isName) {

    static final TextRule LABEL = new TextRule("A label", 200, true);
    public static final TextRule ALIAS = new TextRule("An alias", 200, true);
    static final TextRule DESCRIPTION = new TextRule("A description", 2_000, false);

    /** Whether a text keeps the rule. */
    public boolean holds(String text) {
        return fault(text, "").isEmpty();
    }

    /** The first way in which a text breaks the rule. */
    Optional<Fault> fault(String text, String pointer) {
        if (text.isEmpty() || isSpace(text.codePointAt(0)) || isSpace(text.codePointBefore(text.length()))) {
            return Optional.of(Fault.of("text", pointer, noun + " is not empty and has no white space at its ends.")
                    .expecting("a text", text));
        }
        if (text.codePoints().anyMatch(TextRule::isControl)) {
            return Optional.of(Fault.of(
                    "control", pointer, noun + " is one line without control characters or halves of characters."));
        }
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            return Optional.of(Fault.of("nfc", pointer, noun + " is in Unicode's normal form NFC.")
                    .expecting(Normalizer.normalize(text, Normalizer.Form.NFC), text));
        }
        if (text.codePointCount(0, text.length()) > longest) {
            return Optional.of(Fault.of("limit", pointer, noun + " has at most " + longest + " characters.")
                    .expecting("at most " + longest, text.codePointCount(0, text.length()) + " characters"));
        }
        if (!isName) {
            return Optional.empty();
        }
        int invisible = Invisible.in(text);
        if (invisible >= 0) {
            return Optional.of(Fault.of(
                    "invisible",
                    pointer,
                    noun + " holds no character that nobody sees: " + Character.getName(text.charAt(invisible)) + "."));
        }
        return Invisible.isAll(text)
                ? Optional.of(Fault.of("invisible", pointer, noun + " shows something, and is no mark alone."))
                : Optional.empty();
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean isControl(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
