package xyz.rbtfl.wire.name;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Finds what nobody sees: zero-width characters and controls of writing direction, with which two different names can
 * look the same, and texts that are nothing else than invisible.
 *
 * <p>The joiners U+200C and U+200D are letters' business in scripts that join or stack (Persian {@code می‌خواهم},
 * Devanagari {@code क्‍ष}) and glue in emoji ({@code 👩‍🚀}); they count as invisible anywhere else.
 */
public final class Invisible {

    private static final Set<UnicodeScript> JOINING = EnumSet.of(
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.NKO,
            UnicodeScript.MANDAIC,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.TIBETAN,
            UnicodeScript.PHAGS_PA,
            UnicodeScript.BALINESE,
            UnicodeScript.JAVANESE,
            UnicodeScript.LAO,
            UnicodeScript.THAI,
            UnicodeScript.ADLAM,
            UnicodeScript.HANIFI_ROHINGYA);

    /** Characters outside the emoji blocks that occur in joined emoji: the heart of a couple, the plane of a pilot. */
    private static final String GLUED_SIGNS =
            "\u2194\u2195\u2620\u2640\u2642\u26F9\u2744\u2695\u2696\u26A7\u26D3\u2708\u2764\u27A1\u2B1B";

    /** Letters and signs without a form: the fillers of Hangul, and the pattern of Braille without a dot. */
    private static final String BLANKS = "\u115F\u1160\u3164\uFFA0\u2800";

    private Invisible() {}

    /** The offset of the first invisible character that is not allowed where it stands, or -1. */
    public static int in(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u200B' && isInvisible(c) && !(isJoiner(c) && isNeeded(text, i))) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Whether a text is nothing by itself that a reader could see: white space, marks without a letter to stand on,
     * characters without a form of their own.
     */
    public static boolean isAll(String text) {
        return text.codePoints().allMatch(Invisible::isNothingAlone);
    }

    /** Whether a character shows nothing where it stands alone. */
    public static boolean isNothingAlone(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> true;
            // not assigned yet on some Java, and to be ignored once they are
            case Character.UNASSIGNED ->
                character == 0x180F
                        || character == 0x2065
                        || character >= 0xFFF0 && character <= 0xFFF8
                        || character >= 0xE0000 && character <= 0xE0FFF;
            default -> BLANKS.indexOf(character) >= 0;
        };
    }

    private static boolean isInvisible(char c) {
        return c == '\u200B'
                || isJoiner(c)
                || c >= '\u202A' && c <= '\u202E'
                || c == '\u2060'
                || c >= '\u2066' && c <= '\u2069'
                || c == '\uFEFF';
    }

    private static boolean isJoiner(char c) {
        return c == '\u200C' || c == '\u200D';
    }

    private static boolean isNeeded(String text, int at) {
        int before = before(text, at);
        if (before < 0) {
            return false;
        }
        boolean emoji = text.charAt(at) == '\u200D'
                && at + 1 < text.length()
                && isPictograph(before)
                && isPictograph(text.codePointAt(at + 1));
        return emoji || JOINING.contains(UnicodeScript.of(before));
    }

    /** The character before a joiner, skipping modifiers. */
    private static int before(String text, int at) {
        int i = at;
        // a letter carries few marks: more than eight are not a word of any script
        for (int steps = 0; i > 0 && steps < 8; steps++) {
            int c = text.codePointBefore(i);
            boolean modifies = c == 0xFE0F
                    || c >= 0x1F3FB && c <= 0x1F3FF
                    || UnicodeScript.of(c) == UnicodeScript.INHERITED && c != 0x200C && c != 0x200D;
            if (!modifies) {
                return c;
            }
            i -= Character.charCount(c);
        }
        return -1;
    }

    private static boolean isPictograph(int c) {
        return c >= 0x1F000 && c <= 0x1FAFF || GLUED_SIGNS.indexOf(c) >= 0;
    }
}
