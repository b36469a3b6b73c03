package xyz.rbtfl.wire.language;

import java.util.Locale;
import java.util.Set;

/**
 * A language tag as BCP 47 (RFC 5646) writes it: {@code en}, {@code zh-Hant-TW}, {@code i-klingon},
 * {@code x-house-style}.
 *
 * <p>{@link java.util.Locale} is of no use for this: it drops what it does not know and replaces old codes by new ones
 * ({@code iw} by {@code he}), where a document's tag is kept as written.
 */
public final class LanguageTag {

    /** How many characters a tag of ours has at most: enough for any that means something, says RFC 5646 (4.4.1). */
    public static final int LONGEST = 35;

    /** The grandfathered tags that do not fit the grammar; the other grandfathered ones do. */
    private static final Set<String> IRREGULAR = Set.of(
            "en-gb-oed",
            "i-ami",
            "i-bnn",
            "i-default",
            "i-enochian",
            "i-hak",
            "i-klingon",
            "i-lux",
            "i-mingo",
            "i-navajo",
            "i-pwn",
            "i-tao",
            "i-tay",
            "i-tsu",
            "sgn-be-fr",
            "sgn-be-nl",
            "sgn-ch-de");

    private final String[] subtags;
    private int at;

    private LanguageTag(String[] subtags) {
        this.subtags = subtags;
    }

    /** Whether a tag fits the grammar, in any case. Whether its subtags are registered is not checked. */
    public static boolean isWellFormed(String tag) {
        for (int i = 0; i < tag.length(); i++) {
            char c = tag.charAt(i);
            if (c != '-' && !isDigit(c) && !isLetter(c)) {
                return false;
            }
        }
        return IRREGULAR.contains(tag.toLowerCase(Locale.ROOT)) || new LanguageTag(tag.split("-", -1)).fits();
    }

    /**
     * The tag in the case that RFC 5646 (2.1.1) recommends: {@code ZH-hant-tw} is {@code zh-Hant-TW}. Nothing but case
     * is changed.
     */
    public static String canonicalCase(String tag) {
        StringBuilder canonical = new StringBuilder(tag.length());
        boolean plain = true;
        for (String subtag : tag.toLowerCase(Locale.ROOT).split("-", -1)) {
            boolean first = canonical.length() == 0;
            plain = plain && subtag.length() > 1;
            canonical.append(first || !plain ? subtag : cased(subtag)).append('-');
        }
        return canonical.substring(0, canonical.length() - 1);
    }

    private static String cased(String subtag) {
        return switch (subtag.length()) {
            case 2 -> subtag.toUpperCase(Locale.ROOT);
            case 4 -> subtag.substring(0, 1).toUpperCase(Locale.ROOT) + subtag.substring(1);
            default -> subtag;
        };
    }

    private boolean fits() {
        if (privateUse()) {
            return at == subtags.length;
        }
        if (!language()) {
            return false;
        }
        takeIf(letters(4, 4));
        takeIf(letters(2, 2) || digits(3));
        while (takeIf(variant())) {
            continue;
        }
        boolean wellFormed = true;
        while (wellFormed && isSingleton()) {
            at++;
            wellFormed = takeAll(2);
        }
        if (wellFormed && at < subtags.length) {
            wellFormed = privateUse();
        }
        return wellFormed && at == subtags.length;
    }

    private boolean language() {
        if (takeIf(letters(2, 3))) {
            int extensions = 0;
            while (extensions < 3 && takeIf(letters(3, 3))) {
                extensions++;
            }
            return true;
        }
        return takeIf(letters(4, 8));
    }

    private boolean privateUse() {
        if (at < subtags.length && subtags[at].equalsIgnoreCase("x")) {
            at++;
            return takeAll(1);
        }
        return false;
    }

    /** Takes one or more subtags of at least {@code least} and at most eight characters. */
    private boolean takeAll(int least) {
        int from = at;
        while (takeIf(at < subtags.length && subtags[at].length() >= least && subtags[at].length() <= 8)) {
            continue;
        }
        return at > from;
    }

    private boolean takeIf(boolean fits) {
        at += fits ? 1 : 0;
        return fits;
    }

    private boolean isSingleton() {
        return at < subtags.length && subtags[at].length() == 1 && !subtags[at].equalsIgnoreCase("x");
    }

    private boolean variant() {
        if (at == subtags.length) {
            return false;
        }
        String subtag = subtags[at];
        return subtag.length() >= 5 && subtag.length() <= 8 || subtag.length() == 4 && isDigit(subtag.charAt(0));
    }

    private boolean letters(int least, int most) {
        return at < subtags.length
                && subtags[at].length() >= least
                && subtags[at].length() <= most
                && subtags[at].chars().allMatch(c -> isLetter((char) c));
    }

    private boolean digits(int count) {
        return at < subtags.length
                && subtags[at].length() == count
                && subtags[at].chars().allMatch(c -> isDigit((char) c));
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
