package xyz.rbtfl.wire.name;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Finds invisible characters: zero-width ones and controls of writing direction. With them, two different names can
 * look the same.
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
