package xyz.rbtfl.wire.language;

import java.util.Locale;
import java.util.Optional;

/** Which languages there are, and which tags mean the same one. */
public final class Languages {

    private static final LanguageData DATA = LanguageData.ALL;

    private Languages() {}

    /**
     * Whether a subtag of two or three letters, in whatever case, is a registered language: {@code cmn}, {@code prs},
     * {@code iw}. Those for the absence of a language ({@code und}, {@code zxx}) and for private use are none.
     */
    public static boolean isRegistered(String language) {
        return DATA.usual().containsKey(language.toLowerCase(Locale.ROOT));
    }

    /**
     * Whether a tag names a language only as a whole, so that its subtags mean nothing: {@code i-klingon},
     * {@code zh-min-nan}.
     */
    static boolean isWhole(String tag) {
        return tag.indexOf('-') > 0 && DATA.same().containsKey(tag.toLowerCase(Locale.ROOT));
    }

    /**
     * The tag that stands for the language of a tag: {@code he} for {@code iw-IL}, {@code zh} for {@code cmn-Hant},
     * {@code no} for {@code nb}. Two tags with the same one are the same language. Absent where a tag leaves its
     * language open.
     */
    public static Optional<String> of(String tag) {
        return TagParts.of(tag).language().map(language -> DATA.same().getOrDefault(language, language));
    }

    /** Whether two tags are of one language, whatever their script and region. */
    public static boolean isSame(String tag, String other) {
        Optional<String> language = of(tag);
        return language.isPresent() && language.equals(of(other));
    }

    /**
     * Of a language that is one of several under one tag, that tag: {@code ar} for {@code arz}, {@code no} for
     * {@code nn}.
     */
    public static Optional<String> together(String tag) {
        return TagParts.of(tag)
                .language()
                .map(language -> DATA.member().get(language))
                .map(several -> DATA.same().getOrDefault(several, several));
    }
}
