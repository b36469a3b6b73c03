package xyz.rbtfl.web.page;

import java.util.Locale;
import java.util.Set;

/**
 * A piece of text with the language that it is in, so that a page can mark it.
 *
 * @param value plain text
 * @param lang  BCP 47, {@code zh-Hant}; empty where nobody knows, as HTML has it
 * @param dir   {@code ltr}, {@code rtl}, or {@code auto} where the language is not known
 */
public record Text(String value, String lang, String dir) {

    private static final Set<String> RIGHT_TO_LEFT_LANGUAGES =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "syr", "ug", "ur", "yi");
    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS =
            Set.of("Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa");
    private static final String UNDETERMINED = "und";

    /** @param language a BCP 47 tag, {@code und} where nobody knows */
    public static Text of(String value, String language) {
        return new Text(value, lang(language), direction(language));
    }

    public static String lang(String language) {
        return UNDETERMINED.equals(language) ? "" : language;
    }

    /** How a language is written: a script in its tag decides, else the language's usual one. */
    public static String direction(String language) {
        if (language.isEmpty() || UNDETERMINED.equals(language)) {
            return "auto";
        }
        var locale = Locale.forLanguageTag(language);
        boolean rightToLeft = locale.getScript().isEmpty()
                ? RIGHT_TO_LEFT_LANGUAGES.contains(locale.getLanguage())
                : RIGHT_TO_LEFT_SCRIPTS.contains(locale.getScript());
        return rightToLeft ? "rtl" : "ltr";
    }

    /** The label of something that only its slug is known of: {@code junta-mali} is {@code Junta Mali}. */
    public static Text humanised(String slug) {
        var words = new StringBuilder(slug.length());
        boolean first = true;
        for (char c : slug.toCharArray()) {
            words.append(c == '-' ? ' ' : first ? Character.toUpperCase(c) : c);
            first = c == '-';
        }
        return of(words.toString(), UNDETERMINED);
    }
}
