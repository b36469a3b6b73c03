package xyz.rbtfl.entity.language;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Which of a field's languages a reader is shown: the locale itself, else the same language, else {@code en}, else any English,
 * else whatever there is. Among equals the first tag in alphabetical order.
 */
public final class Fallback {

    private Fallback() {}

    /** The text nearest to a locale, with its language; empty when there is no text at all. */
    public static <T> Optional<Map.Entry<String, T>> nearest(SortedMap<String, T> texts, String locale) {
        return texts.entrySet().stream().min(Comparator.comparingInt(text -> distance(text.getKey(), locale)));
    }

    private static int distance(String tag, String locale) {
        if (tag.equals(locale)) {
            return 0;
        }
        if (language(tag).equals(language(locale))) {
            return 1;
        }
        if (tag.equals("en")) {
            return 2;
        }
        return language(tag).equals("en") ? 3 : 4;
    }

    private static String language(String tag) {
        int hyphen = tag.indexOf('-');
        return hyphen < 0 ? tag : tag.substring(0, hyphen);
    }
}
