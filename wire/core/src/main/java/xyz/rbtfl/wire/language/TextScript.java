package xyz.rbtfl.wire.language;

import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.Optional;

/**
 * What a text is written in.
 *
 * @param script  the script that most of its letters are of, {@link UnicodeScript#COMMON} when it has none; kana makes
 *                a text with Han in it {@link UnicodeScript#HIRAGANA}
 * @param letters how many letters it has in all
 */
public record TextScript(UnicodeScript script, int letters) {

    private static final UnicodeScript[] ALL = UnicodeScript.values();

    /** The scripts that one language of today is written in, or that say as good as one. */
    private static final Map<UnicodeScript, String> ONE_LANGUAGE = Map.ofEntries(
            Map.entry(UnicodeScript.HAN, "zh"),
            Map.entry(UnicodeScript.HIRAGANA, "ja"),
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.KHMER, "km"),
            Map.entry(UnicodeScript.LAO, "lo"),
            Map.entry(UnicodeScript.MYANMAR, "my"),
            Map.entry(UnicodeScript.SINHALA, "si"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"),
            Map.entry(UnicodeScript.GUJARATI, "gu"),
            Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.TIBETAN, "bo"));
    /** Fewer kana than this are a quotation or a name in a text of another language. */
    private static final int KANA_SHARE = 10;

    public static TextScript of(CharSequence text) {
        int[] counts = new int[ALL.length];
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
                counts[UnicodeScript.LATIN.ordinal()] += letter ? 1 : 0;
                letters += letter ? 1 : 0;
            } else {
                int point = Character.codePointAt(text, i);
                i += Character.charCount(point) - 1;
                if (Character.isLetter(point)) {
                    counts[kind(UnicodeScript.of(point)).ordinal()]++;
                    letters++;
                }
            }
        }
        return new TextScript(ALL[most(counts)], letters);
    }

    private static UnicodeScript kind(UnicodeScript script) {
        return script == UnicodeScript.KATAKANA ? UnicodeScript.HIRAGANA : script;
    }

    private static int most(int[] counts) {
        int kana = UnicodeScript.HIRAGANA.ordinal();
        int han = UnicodeScript.HAN.ordinal();
        if (counts[kana] * KANA_SHARE > counts[han]) {
            counts[kana] += counts[han];
        }
        // Latin words need about three letters for each Chinese character
        counts[UnicodeScript.LATIN.ordinal()] /=
                counts[han] + counts[kana] + counts[UnicodeScript.HANGUL.ordinal()] > 0 ? 3 : 1;
        counts[UnicodeScript.COMMON.ordinal()] = 0;
        counts[UnicodeScript.INHERITED.ordinal()] = 0;
        int most = UnicodeScript.COMMON.ordinal();
        for (int script = 0; script < counts.length; script++) {
            if (counts[script] > counts[most]) {
                most = script;
            }
        }
        return most;
    }

    /** Whether it has no letter of any script. */
    public boolean isNone() {
        return script == UnicodeScript.COMMON;
    }

    /** Whether text under a tag may be written so. A tag whose script nobody knows may mean any. */
    public boolean fits(String tag) {
        return Scripts.allOf(tag).stream().anyMatch(written -> kind(written) == script);
    }

    /** The one language of this script, where it has one. */
    public Optional<String> language() {
        return Optional.ofNullable(ONE_LANGUAGE.get(script));
    }

    /**
     * The language to mark a short text with, a name, that stands in a text of another one: that one's where the script
     * allows it, or the name has no letters; else the one language of its script; else {@code und}. An Arabic name in
     * an English text is {@code und}, a Thai one {@code th}.
     */
    public static String languageOf(String name, String around) {
        TextScript written = of(name);
        return written.isNone() || written.fits(around)
                ? around
                : written.language().orElse("und");
    }
}
