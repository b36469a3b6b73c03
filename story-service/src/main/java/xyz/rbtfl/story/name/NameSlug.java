package xyz.rbtfl.story.name;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import xyz.rbtfl.wire.name.Invisible;
import xyz.rbtfl.wire.name.Slug;
import xyz.rbtfl.wire.precondition.Hash;

/**
 * The slug of a name in any script, {@code 悄然的转变} is {@code qiao-ran-de-zhuan-bian}: case folded, in Latin letters,
 * everything else a hyphen, cut at {@value Slug#MAX_LENGTH} characters. No letter is lost: where {@link Latin} has none
 * for a script (Khmer, Lao, Tifinagh), {@code n-} and the first ten hex digits of the name's SHA-256 stand for it. Two
 * names may have the same slug; whoever stores them keeps them apart.
 */
public final class NameSlug {

    /**
     * The same heads and regions come again and again, and ICU takes milliseconds for a Chinese name. Emptied when
     * full.
     */
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST = 10_000;
    /** Names too long to be any are not kept. */
    private static final int LONGEST = 200;

    private static final String HASHED = "n-";
    private static final int HASH_DIGITS = 10;

    private NameSlug() {}

    /** The slug; absent for a name without a letter or digit. */
    public static Optional<String> of(String name) {
        return exists(name) ? Optional.of(isAscii(name) ? slug(name) : known(name)) : Optional.empty();
    }

    /** Whether a name has a slug: it has a letter or a number of any script, and not marks or fillers alone. */
    public static boolean exists(String name) {
        return name.codePoints().anyMatch(NameSlug::isLetterOrNumber);
    }

    private static boolean isLetterOrNumber(int c) {
        int type = UCharacter.getType(c);
        return !Invisible.isNothingAlone(c)
                && (UCharacter.isUAlphabetic(c)
                        || type == UCharacterCategory.DECIMAL_DIGIT_NUMBER
                        || type == UCharacterCategory.LETTER_NUMBER
                        || type == UCharacterCategory.OTHER_NUMBER);
    }

    private static String known(String name) {
        String known = KNOWN.get(name);
        if (known != null) {
            return known;
        }
        String slug = slug(name);
        if (name.length() <= LONGEST) {
            if (KNOWN.size() >= MOST) {
                KNOWN.clear();
            }
            KNOWN.put(name, slug);
        }
        return slug;
    }

    /** The slug of a name that has one, worked out anew. */
    static String slug(String name) {
        return cut(isAscii(name) ? joined(name) : latin(name));
    }

    private static String latin(String name) {
        Latin latin = Latin.of(name);
        String slug = joined(latin.text());
        return latin.isWhole() && !slug.isEmpty()
                ? slug
                : (slug.isEmpty() ? "" : slug + "-") + HASHED + Hash.of(name).substring(0, HASH_DIGITS);
    }

    /** Groups of ASCII letters and digits, in lower case, with hyphens between them. */
    private static String joined(String latin) {
        StringBuilder slug = new StringBuilder(latin.length());
        boolean hyphen = false;
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            char lower = c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c;
            if (lower >= 'a' && lower <= 'z' || lower >= '0' && lower <= '9') {
                slug.append(hyphen && slug.length() > 0 ? "-" : "").append(lower);
                hyphen = false;
            } else {
                hyphen = true;
            }
        }
        return slug.toString();
    }

    private static String cut(String slug) {
        if (slug.length() <= Slug.MAX_LENGTH) {
            return slug;
        }
        int end = slug.charAt(Slug.MAX_LENGTH - 1) == '-' ? Slug.MAX_LENGTH - 1 : Slug.MAX_LENGTH;
        return slug.substring(0, end);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
