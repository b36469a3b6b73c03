package xyz.rbtfl.story.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.Optional;

/**
 * What a text is written in.
 *
 * @param code    ICU's number of the script that most of its letters are of, {@link UScript#COMMON} when it has none; kana makes a text with
 *                Han in it {@link UScript#HIRAGANA}
 * @param letters how many letters it has in all
 */
record Script(int code, int letters) {

    /** The scripts that one language of today is written in, or that say as good as one. */
    private static final Map<Integer, String> ONE_LANGUAGE = Map.ofEntries(
            Map.entry(UScript.HAN, "zh"),
            Map.entry(UScript.HIRAGANA, "ja"),
            Map.entry(UScript.HANGUL, "ko"),
            Map.entry(UScript.GREEK, "el"),
            Map.entry(UScript.THAI, "th"),
            Map.entry(UScript.HEBREW, "he"),
            Map.entry(UScript.ARMENIAN, "hy"),
            Map.entry(UScript.GEORGIAN, "ka"),
            Map.entry(UScript.KHMER, "km"),
            Map.entry(UScript.LAO, "lo"),
            Map.entry(UScript.MYANMAR, "my"),
            Map.entry(UScript.SINHALA, "si"),
            Map.entry(UScript.TAMIL, "ta"),
            Map.entry(UScript.TELUGU, "te"),
            Map.entry(UScript.KANNADA, "kn"),
            Map.entry(UScript.MALAYALAM, "ml"),
            Map.entry(UScript.GUJARATI, "gu"),
            Map.entry(UScript.GURMUKHI, "pa"),
            Map.entry(UScript.TIBETAN, "bo"));
    /** A few kana are a quotation or a name; a Japanese text is never without more. */
    private static final int KANA_SHARE = 10;

    static Script of(CharSequence text) {
        int[] counts = new int[UScript.CODE_LIMIT];
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
                counts[UScript.LATIN] += letter ? 1 : 0;
                letters += letter ? 1 : 0;
            } else {
                int point = Character.codePointAt(text, i);
                i += Character.charCount(point) - 1;
                if (UCharacter.isLetter(point)) {
                    counts[kind(UScript.getScript(point))]++;
                    letters++;
                }
            }
        }
        return new Script(most(counts), letters);
    }

    private static int kind(int script) {
        return script == UScript.KATAKANA ? UScript.HIRAGANA : script;
    }

    private static int most(int[] counts) {
        if (counts[UScript.HIRAGANA] * KANA_SHARE > counts[UScript.HAN]) {
            counts[UScript.HIRAGANA] += counts[UScript.HAN];
        }
        // a Latin name of nine letters weighs no more than a Chinese one of three
        counts[UScript.LATIN] /= counts[UScript.HAN] + counts[UScript.HIRAGANA] + counts[UScript.HANGUL] > 0 ? 3 : 1;
        int most = UScript.COMMON;
        for (int script = UScript.INHERITED + 1; script < counts.length; script++) {
            if (counts[script] > counts[most] || most == UScript.COMMON && counts[script] > 0) {
                most = script;
            }
        }
        return most;
    }

    boolean isNone() {
        return code == UScript.COMMON;
    }

    /** The scripts that a language is usually written in, as ICU's numbers; none for a tag that ICU does not know. */
    static int[] of(ULocale language) {
        int[] scripts = UScript.getCode(language);
        return scripts == null ? new int[0] : scripts;
    }

    /** Whether this is one of a language's scripts. */
    boolean isAmong(int[] scripts) {
        for (int script : scripts) {
            if (kind(script) == code || script == UScript.HAN && code == UScript.HAN) {
                return true;
            }
        }
        return false;
    }

    /** The one language of this script, where it has one. */
    Optional<String> language() {
        return Optional.ofNullable(ONE_LANGUAGE.get(code));
    }
}
