package xyz.rbtfl.web.reader;

import xyz.rbtfl.wire.language.Direction;
import xyz.rbtfl.wire.language.TextScript;
import xyz.rbtfl.wire.name.Slug;

/**
 * A piece of text with the language that it is in, so that a page can mark it.
 *
 * @param value plain text
 * @param lang  BCP 47, {@code zh-Hant}; empty where nobody knows, as HTML has it
 * @param dir   {@code ltr}, {@code rtl}, or {@code auto} where the language is not known
 */
public record Text(String value, String lang, String dir) {

    private static final String UNDETERMINED = "und";

    /** @param language a BCP 47 tag, {@code und} where nobody knows */
    public static Text of(String value, String language) {
        return new Text(value, lang(language), direction(language));
    }

    /**
     * The name of an outlet, region, lens or head. When its script is not that of the text around it, its language is
     * told from the script: a Thai name in an English story is Thai; an Arabic one could be of several languages and
     * gets none.
     *
     * @param around the language of the text that the name stands in
     */
    public static Text name(String value, String around) {
        return of(value, TextScript.languageOf(value, around));
    }

    public static String lang(String language) {
        return UNDETERMINED.equals(language) ? "" : language;
    }

    /**
     * How a language is written: a script in its tag decides, else the language's usual one; {@code auto} where nobody
     * says.
     */
    public static String direction(String language) {
        return Direction.of(language).html();
    }

    /** The label of something of which only the slug is known: {@code Junta Mali} for {@code junta-mali}. */
    public static Text humanised(String slug) {
        return of(Slug.humanise(slug), UNDETERMINED);
    }
}
