package xyz.rbtfl.story.document;

import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The name of a thing in URLs: lower-case ASCII letters and digits in groups joined by hyphens, {@code junta-mali}, at most
 * {@value #MAX_LENGTH} characters.
 */
public final class Slug {

    public static final int MAX_LENGTH = 120;

    private Slug() {}

    /** Loads ICU's rules (some 0.3 s) when the first name outside ASCII needs them. */
    private static final class Latin {
        static final Transliterator RULES = Transliterator.getInstance("Any-Latin; Latin-ASCII");

        /**
         * ICU takes milliseconds for a Chinese name, and the same heads and regions come again and again. Bounded: emptied when full, and
         * names too long to be any are not kept.
         */
        private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

        private static final int MOST = 10_000;
        private static final int LONGEST = 200;

        static String of(String name) {
            String known = KNOWN.get(name);
            if (known != null) {
                return known;
            }
            String latin = RULES.transliterate(name);
            if (name.length() <= LONGEST) {
                if (KNOWN.size() >= MOST) {
                    KNOWN.clear();
                }
                KNOWN.put(name, latin);
            }
            return latin;
        }
    }

    public static boolean isValid(String text) {
        return text.length() <= MAX_LENGTH && isSlug(text);
    }

    private static boolean isSlug(String text) {
        boolean afterHyphen = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '-' ? afterHyphen : !isLetterOrDigit(c)) {
                return false;
            }
            afterHyphen = c == '-';
        }
        return !afterHyphen;
    }

    /** How a slug reads where nothing better is known: {@code junta-mali} is {@code Junta Mali}. */
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

    /**
     * The slug of a name in any script, {@code 悄然的转变} is {@code qiao-ran-de-zhuan-bian}: transliterated to Latin, then to ASCII,
     * lower-cased, everything else a hyphen, cut at {@value #MAX_LENGTH} characters. Absent when nothing of the name is left.
     * Two names may have the same slug; whoever stores them keeps them apart.
     */
    public static Optional<String> ofName(String name) {
        String slug = uncut(name);
        if (slug.length() > MAX_LENGTH) {
            int end = slug.charAt(MAX_LENGTH - 1) == '-' ? MAX_LENGTH - 1 : MAX_LENGTH;
            slug = slug.substring(0, end);
        }
        return slug.isEmpty() ? Optional.empty() : Optional.of(slug);
    }

    /** Whether anything of a name is left in its slug, without working all of it out for plain names. */
    public static boolean hasSlug(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (isLetterOrDigit((char) (name.charAt(i) | 0x20)) && name.charAt(i) < 0x80) {
                return true;
            }
        }
        return ofName(name).isPresent();
    }

    private static String uncut(String name) {
        String latin = isAscii(name) ? name : Latin.of(name);
        StringBuilder slug = new StringBuilder(latin.length());
        boolean hyphen = false;
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            char lower = c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c;
            if (isLetterOrDigit(lower)) {
                slug.append(hyphen && slug.length() > 0 ? "-" : "").append(lower);
                hyphen = false;
            } else {
                hyphen = true;
            }
        }
        return slug.toString();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }
}
