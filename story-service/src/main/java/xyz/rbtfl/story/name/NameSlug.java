package xyz.rbtfl.story.name;

import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import xyz.rbtfl.wire.name.Slug;

/**
 * The name of a thing in URLs: lower-case ASCII letters and digits in groups joined by hyphens, {@code junta-mali}, at most
 * {@value Slug#MAX_LENGTH} characters.
 */
public final class NameSlug {

    private NameSlug() {}

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

    /**
     * The slug of a name in any script, {@code 悄然的转变} is {@code qiao-ran-de-zhuan-bian}: transliterated to Latin, then to ASCII,
     * lower-cased, everything else a hyphen, cut at {@value Slug#MAX_LENGTH} characters. Absent when nothing of the name is left.
     * Two names may have the same slug; whoever stores them keeps them apart.
     */
    public static Optional<String> of(String name) {
        String slug = uncut(name);
        if (slug.length() > Slug.MAX_LENGTH) {
            int end = slug.charAt(Slug.MAX_LENGTH - 1) == '-' ? Slug.MAX_LENGTH - 1 : Slug.MAX_LENGTH;
            slug = slug.substring(0, end);
        }
        return slug.isEmpty() ? Optional.empty() : Optional.of(slug);
    }

    /** Whether anything of a name is left in its slug, without working all of it out for plain names. */
    public static boolean exists(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (isLetterOrDigit((char) (name.charAt(i) | 0x20)) && name.charAt(i) < 0x80) {
                return true;
            }
        }
        return of(name).isPresent();
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
