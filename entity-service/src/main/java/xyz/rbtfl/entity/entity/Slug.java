package xyz.rbtfl.entity.entity;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The name of an entity in URLs: lower-case ASCII letters and digits in groups joined by single hyphens, at most 120 characters. */
public final class Slug {

    /** The rule in words, for messages. */
    public static final String RULE =
            "lower-case letters and digits in groups joined by hyphens, at most 120 characters";

    private static final int LONGEST = 120;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*+");

    private Slug() {}

    public static boolean isValid(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    /** How a slug reads where nothing better is known: {@code junta-mali} is {@code Junta Mali}. */
    static String humanise(String slug) {
        return Arrays.stream(slug.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining(" "));
    }
}
