package xyz.rbtfl.web.reader;

/**
 * The plural forms of a word, by the names and rules of Unicode CLDR. A message with a number chooses by these. A new
 * interface language adds its rule here, and its file of words.
 */
public enum Plural {
    ZERO,
    ONE,
    TWO,
    FEW,
    MANY,
    OTHER;

    /** @param language of the interface, {@code ar} */
    static Plural of(int n, String language) {
        return switch (language) {
            case "ar" -> arabic(n);
            case "zh" -> OTHER;
            default -> n == 1 ? ONE : OTHER;
        };
    }

    private static Plural arabic(int n) {
        int lastTwo = n % 100;
        if (n <= 2) {
            return values()[n];
        }
        if (lastTwo >= 3 && lastTwo <= 10) {
            return FEW;
        }
        return lastTwo >= 11 ? MANY : OTHER;
    }
}
