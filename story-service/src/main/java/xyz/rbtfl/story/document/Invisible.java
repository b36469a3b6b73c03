package xyz.rbtfl.story.document;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.Set;

/**
 * Finds characters that nobody sees: zero-width ones and controls of writing direction. In a name they make two names that look the same.
 *
 * <p>The joiners U+200C and U+200D are letters' business in scripts that join or stack (Persian {@code می‌خواهم}, Devanagari {@code क्‍ष}) and
 * glue in emoji ({@code 👩‍🚀}); they count as invisible anywhere else.
 */
public final class Invisible {

    private static final Set<Integer> JOINING = Set.of(
            UScript.ARABIC,
            UScript.SYRIAC,
            UScript.MONGOLIAN,
            UScript.NKO,
            UScript.MANDAIC,
            UScript.DEVANAGARI,
            UScript.BENGALI,
            UScript.GURMUKHI,
            UScript.GUJARATI,
            UScript.ORIYA,
            UScript.TAMIL,
            UScript.TELUGU,
            UScript.KANNADA,
            UScript.MALAYALAM,
            UScript.SINHALA,
            UScript.KHMER,
            UScript.MYANMAR,
            UScript.TIBETAN,
            UScript.PHAGS_PA,
            UScript.BALINESE,
            UScript.JAVANESE,
            UScript.LAO,
            UScript.THAI,
            UScript.ADLAM,
            UScript.HANIFI_ROHINGYA);

    private Invisible() {}

    /** The offset of the first invisible character that has no business where it stands, or -1. */
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
        return emoji || JOINING.contains(UScript.getScript(before));
    }

    /** The character that a joiner stands behind, past the signs that only modify it. */
    private static int before(String text, int at) {
        int i = at;
        // a letter carries few marks; a pile of them is no word of any script
        for (int steps = 0; i > 0 && steps < 8; steps++) {
            int c = text.codePointBefore(i);
            boolean modifies = c == 0xFE0F
                    || c >= 0x1F3FB && c <= 0x1F3FF
                    || UScript.getScript(c) == UScript.INHERITED && c != 0x200C && c != 0x200D;
            if (!modifies) {
                return c;
            }
            i -= Character.charCount(c);
        }
        return -1;
    }

    private static boolean isPictograph(int c) {
        return UCharacter.hasBinaryProperty(c, UProperty.EXTENDED_PICTOGRAPHIC);
    }
}
