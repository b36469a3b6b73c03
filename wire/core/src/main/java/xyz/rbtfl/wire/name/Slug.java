package xyz.rbtfl.wire.name;

/**
 * The name of a thing in URLs: lower-case ASCII letters and digits in groups joined by single hyphens,
 * {@code junta-mali}.
 */
public final class Slug {

    public static final int MAX_LENGTH = 120;

    /** The rule in words, for messages. */
    public static final String RULE =
            "lower-case letters and digits in groups joined by hyphens, at most " + MAX_LENGTH + " characters";

    private Slug() {}

    public static boolean isValid(String text) {
        boolean afterHyphen = true;
        for (int i = 0; i < text.length() && i <= MAX_LENGTH; i++) {
            char c = text.charAt(i);
            if (c == '-' ? afterHyphen : !isLetterOrDigit(c)) {
                return false;
            }
            afterHyphen = c == '-';
        }
        return !afterHyphen && text.length() <= MAX_LENGTH;
    }

    /** A readable name for a slug when no real name is known: {@code junta-mali} becomes {@code Junta Mali}. */
    public static String humanise(String slug) {
        StringBuilder words = new StringBuilder(slug.length());
        boolean first = true;
        for (int i = 0; i < slug.length(); i++) {
            char c = slug.charAt(i);
            words.append(c == '-' ? ' ' : first && c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
            first = c == '-';
        }
        return words.toString();
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }
}
