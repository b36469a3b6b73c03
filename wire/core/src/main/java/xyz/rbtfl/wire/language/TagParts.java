package xyz.rbtfl.wire.language;

import java.util.Locale;
import java.util.Optional;

/**
 * What a language tag says, part by part.
 *
 * @param language   its language as written, in lower case: {@code zh} of {@code zh-Hant-TW}, {@code yue} of
 *                   {@code zh-yue}; absent where the tag leaves it open ({@code und-Arab}) or where only its users know
 *                   it ({@code x-klingon}, {@code qaa})
 * @param script     its script, {@code Hant}; absent where the tag has none
 * @param region     its region, {@code TW} or {@code 419}; absent where the tag has none
 * @param privateUse whether only its users know the language
 */
public record TagParts(
        Optional<String> language, Optional<String> script, Optional<String> region, boolean privateUse) {

    private static final TagParts NOTHING = new TagParts(Optional.empty(), Optional.empty(), Optional.empty(), false);

    /** The parts of a well-formed tag in whatever case; of another text none. */
    public static TagParts of(String tag) {
        if (!LanguageTag.isWellFormed(tag)) {
            return NOTHING;
        }
        String canonical = LanguageTag.canonicalCase(tag);
        if (Languages.isWhole(canonical)) {
            return new TagParts(Optional.of(canonical), Optional.empty(), Optional.empty(), false);
        }
        String[] subtags = canonical.split("-");
        int at = 1;
        String language = subtags[0];
        while (at < subtags.length && subtags[at].length() == 3 && Character.isLetter(subtags[at].charAt(0))) {
            language = subtags[at++];
        }
        Optional<String> script = Optional.empty();
        if (at < subtags.length && subtags[at].length() == 4 && Character.isLetter(subtags[at].charAt(0))) {
            script = Optional.of(subtags[at++]);
        }
        Optional<String> region = Optional.empty();
        if (at < subtags.length && (subtags[at].length() == 2 || isNumber(subtags[at]))) {
            region = Optional.of(subtags[at]);
        }
        boolean privateUse = language.length() == 1
                || language.compareTo("qaa") >= 0 && language.compareTo("qtz") <= 0 && language.length() == 3;
        boolean open = privateUse || language.equals("und");
        return new TagParts(
                open ? Optional.empty() : Optional.of(language.toLowerCase(Locale.ROOT)), script, region, privateUse);
    }

    private static boolean isNumber(String subtag) {
        return subtag.length() == 3 && Character.isDigit(subtag.charAt(0));
    }
}
