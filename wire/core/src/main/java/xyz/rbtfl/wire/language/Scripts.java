package xyz.rbtfl.wire.language;

import java.lang.Character.UnicodeScript;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What languages are written in. Scripts have the four letters of ISO 15924: {@code Latn}, {@code Hant}. */
public final class Scripts {

    private static final LanguageData DATA = LanguageData.ALL;

    /** Those codes that stand for several scripts together, or for a way of writing one. */
    private static final Map<String, Set<UnicodeScript>> MIXED = Map.of(
            "Jpan", EnumSet.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HAN),
            "Hrkt", EnumSet.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
            "Kore", EnumSet.of(UnicodeScript.HANGUL, UnicodeScript.HAN),
            "Hans", EnumSet.of(UnicodeScript.HAN),
            "Hant", EnumSet.of(UnicodeScript.HAN),
            "Hanb", EnumSet.of(UnicodeScript.HAN, UnicodeScript.BOPOMOFO));

    private Scripts() {}

    /**
     * The script of a tag: its own, else the usual one of its language in its region ({@code Hant} for {@code zh-TW}),
     * else of its language ({@code Arab} for {@code prs}). Absent where nobody says.
     */
    public static Optional<String> of(String tag) {
        return of(TagParts.of(tag));
    }

    static Optional<String> of(TagParts parts) {
        return parts.script()
                .map(script -> DATA.style().getOrDefault(script, script))
                .or(() -> parts.language().flatMap(language -> usual(language, parts.region())));
    }

    private static Optional<String> usual(String language, Optional<String> region) {
        String same = DATA.same().getOrDefault(language, language);
        String own = DATA.usual().getOrDefault(language, DATA.usual().get(same));
        return region.flatMap(there -> Stream.of(language + "-" + there, same + "-" + there)
                        .filter(DATA.region()::containsKey)
                        .findFirst()
                        .map(DATA.region()::get))
                .or(() -> Optional.ofNullable(own).filter(script -> !script.equals(LanguageData.UNKNOWN_SCRIPT)));
    }

    /** Whether a script, {@code Adlm}, runs from right to left. */
    public static boolean isRightToLeft(String script) {
        return DATA.toLeft().contains(DATA.style().getOrDefault(script, script));
    }

    /**
     * All the scripts that text under a tag may be in: that of the tag alone where it has one, else all of its
     * language.
     */
    public static Set<UnicodeScript> allOf(String tag) {
        TagParts parts = TagParts.of(tag);
        Set<UnicodeScript> all = EnumSet.noneOf(UnicodeScript.class);
        of(parts).ifPresent(script -> all.addAll(letters(script)));
        if (parts.script().isEmpty()) {
            parts.language()
                    .flatMap(language -> Stream.of(language, DATA.same().getOrDefault(language, language))
                            .filter(DATA.also()::containsKey)
                            .findFirst())
                    .map(DATA.also()::get)
                    .orElse(Collections.emptySet())
                    .forEach(script -> all.addAll(letters(script)));
        }
        return all;
    }

    private static Set<UnicodeScript> letters(String script) {
        Set<UnicodeScript> mixed = MIXED.get(script);
        if (mixed != null) {
            return mixed;
        }
        try {
            return EnumSet.of(UnicodeScript.forName(script));
        } catch (IllegalArgumentException newerThanThisJava) {
            return EnumSet.noneOf(UnicodeScript.class);
        }
    }
}
