package xyz.rbtfl.story.name;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Set;

/**
 * A name in Latin letters without marks, as far as there are any for it.
 *
 * @param text    lower-case ASCII letters and digits of the name, and what stood between them
 * @param isWhole whether each letter of the name has become one of these
 */
record Latin(String text, boolean isWhole) {

    /** Those scripts that ICU transliterates; a letter that it passes over there is read by its name in Unicode. */
    private static final Set<Integer> TRANSLITERATED = Set.of(
            UScript.LATIN,
            UScript.CYRILLIC,
            UScript.GREEK,
            UScript.ARMENIAN,
            UScript.GEORGIAN,
            UScript.ARABIC,
            UScript.HEBREW,
            UScript.SYRIAC,
            UScript.THAANA,
            UScript.ETHIOPIC,
            UScript.DEVANAGARI,
            UScript.BENGALI,
            UScript.GURMUKHI,
            UScript.GUJARATI,
            UScript.ORIYA,
            UScript.TAMIL,
            UScript.TELUGU,
            UScript.KANNADA,
            UScript.MALAYALAM,
            UScript.HIRAGANA,
            UScript.KATAKANA,
            UScript.BOPOMOFO);

    private static final String VOWELS_BEHIND_A_HARD_SIGN = "еёюяіїє";

    /** The old small letters, which the old capitals fold to; the same ones in the same order as today's. */
    private static final char OLD_GEORGIAN = '\u2D00';

    private static final char OLD_GEORGIAN_END = '\u2D25';
    private static final char GEORGIAN = '\u10D0';

    /** Loads ICU's rules (some 0.3 s) when the first name outside ASCII needs them. */
    private static final class Rules {
        static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();
        static final Normalizer2 MARKS_APART = Normalizer2.getNFDInstance();
        static final Transliterator LATIN = Transliterator.getInstance("Any-Latin");
        static final Transliterator ASCII = Transliterator.getInstance("Latin-ASCII");
    }

    static Latin of(String name) {
        String latin = Rules.LATIN.transliterate(letters(Rules.FOLDED.normalize(name)));
        String plain = Rules.MARKS_APART.normalize(Rules.ASCII.transliterate(withoutSigns(latin)));
        StringBuilder text = new StringBuilder(plain.length());
        boolean whole = true;
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            String read = read(c);
            whole &= !read.isEmpty() || !UCharacter.isLetter(c);
            text.append(read.isEmpty() && !isMark(c) ? " " : read);
        }
        return new Latin(text.toString(), whole);
    }

    /** Puts Latin letters for what ICU would drop, mistake or leave. */
    private static String letters(String folded) {
        StringBuilder letters = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c == '々' && i > 0) {
                letters.append(folded.charAt(i - 1));
            } else if (c == 'ъ') {
                // Bulgarian's vowel; in Russian it stands before a vowel and has no sound
                boolean sounds =
                        i + 1 == folded.length() || VOWELS_BEHIND_A_HARD_SIGN.indexOf(folded.charAt(i + 1)) < 0;
                letters.append(sounds ? "a" : "");
            } else if (c >= OLD_GEORGIAN && c <= OLD_GEORGIAN_END) {
                letters.append((char) (c - OLD_GEORGIAN + GEORGIAN));
            } else {
                String own = OwnLetters.LATIN.get(c);
                letters.append(own == null ? String.valueOf(c) : own);
            }
        }
        return letters.toString();
    }

    /**
     * Without the signs that transliterations put for soft letters and glottal stops: they belong into a word and have
     * no letter.
     */
    private static String withoutSigns(String latin) {
        StringBuilder text = new StringBuilder(latin.length());
        latin.codePoints()
                .filter(c -> Character.getType(c) != Character.MODIFIER_LETTER)
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    private static boolean isMark(int c) {
        int type = UCharacter.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** The Latin of one character that the rules have left; empty where it has none. */
    private static String read(int c) {
        if (c < 0x80) {
            return UCharacter.isLetterOrDigit(c) ? Character.toString(c) : "";
        }
        int digit = UCharacter.digit(c, 10);
        if (digit >= 0) {
            return Integer.toString(digit);
        }
        return UCharacter.isLetter(c) && TRANSLITERATED.contains(UScript.getScript(c)) ? byName(c) : "";
    }

    /**
     * A letter by its name in Unicode: as the letter that it is a form of
     * ({@code CYRILLIC SMALL LETTER PE WITH DESCENDER}), else as the last word ({@code ETHIOPIC SYLLABLE HOA}).
     */
    private static String byName(int c) {
        String name = UCharacter.getName(c);
        if (name == null) {
            return "";
        }
        int with = name.indexOf(" WITH ");
        String base = with < 0 ? name : name.substring(0, with);
        int letter = with < 0 ? -1 : UCharacter.getCharFromName(base);
        String read =
                letter < 0 ? "" : Rules.ASCII.transliterate(Rules.LATIN.transliterate(Character.toString(letter)));
        String word = base.substring(base.lastIndexOf(' ') + 1);
        return ascii(read).isEmpty() ? ascii(word) : ascii(read);
    }

    private static String ascii(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
