package xyz.rbtfl.story.address;

import xyz.rbtfl.wire.language.LanguageTag;
import xyz.rbtfl.wire.name.Slug;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/** Checks what addresses and parameters say, so that what cannot be is never looked up. */
public final class Asked {

    private static final String SLUG_RULE = Slug.RULE + ", as in `junta-mali`";
    private static final String LOCALE_RULE = "a BCP 47 language tag of at most " + LanguageTag.LONGEST
            + " characters in canonical case, as in `zh-Hant`";

    private Asked() {}

    /**
     * The slug in a path.
     *
     * @throws Failure 404 when it can be none
     */
    public static String slug(String text) {
        if (!Slug.isValid(text)) {
            throw Failure.of(Problem.NOT_FOUND, "There is nothing here: a slug is " + SLUG_RULE + ".");
        }
        return text;
    }

    /**
     * The locale in a path.
     *
     * @throws Failure 404 when it can be none, or is not in canonical case
     */
    public static String locale(String text) {
        if (!isLocale(text)) {
            throw Failure.of(Problem.NOT_FOUND, "There is nothing here: a locale is " + LOCALE_RULE + ".");
        }
        return text;
    }

    /**
     * The reader's locale in a query.
     *
     * @throws Failure 400 when it can be none
     */
    public static String readersLocale(String text) {
        if (text.length() > LanguageTag.LONGEST || !LanguageTag.isWellFormed(text)) {
            throw Failure.badParameter("locale", "is " + LOCALE_RULE + ".");
        }
        return text;
    }

    /**
     * A slug in a query.
     *
     * @throws Failure 400 when it can be none
     */
    public static String slugOf(String parameter, String text) {
        if (!Slug.isValid(text)) {
            throw Failure.badParameter(parameter, "is a slug: " + SLUG_RULE + ".");
        }
        return text;
    }

    /** Whether a text can be a locale of ours: a tag in canonical case, of at most 35 characters. */
    public static boolean isLocale(String text) {
        return text.length() <= LanguageTag.LONGEST
                && LanguageTag.isWellFormed(text)
                && LanguageTag.canonicalCase(text).equals(text);
    }
}
