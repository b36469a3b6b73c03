package xyz.rbtfl.wire.language;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which of several languages a reader is shown: the wanted locale; else what RFC 4647 (3.4) looks up,
 * {@code zh-Hant-TW}, {@code zh-Hant}, {@code zh}; else the same language in the same script, {@code zh-TW} for
 * {@code zh-HK}; else the same language, under whatever tag; else one that shares a tag with it, in the same script,
 * {@code ar} for {@code arz}; else {@code en}; else any English; else whatever there is. Among equals the more general
 * tag, then the one that comes first where it is chosen from.
 */
public final class Fallback {

    private static final int STEP = 100;
    private static final Set<String> HAN = Set.of("Hans", "Hant", "Hani", "Hanb");

    private final Facts wanted;

    private Fallback(Facts wanted) {
        this.wanted = wanted;
    }

    /** A tag with what is looked up for it; {@code specifics} are more where it says more. */
    private record Facts(
            String tag,
            List<String> subtags,
            Optional<String> language,
            Optional<String> together,
            Optional<String> script,
            int specifics) {

        /** A cache, since the same few tags are asked for again and again. It is emptied when full. */
        private static final Map<String, Facts> KNOWN = new ConcurrentHashMap<>();

        private static final int MOST = 1_000;
        private static final int LONGEST = 35;

        static Facts of(String tag) {
            Facts known = KNOWN.get(tag);
            if (known != null) {
                return known;
            }
            Facts facts = found(LanguageTag.canonicalCase(tag));
            if (tag.length() <= LONGEST) {
                if (KNOWN.size() >= MOST) {
                    KNOWN.clear();
                }
                KNOWN.put(tag, facts);
            }
            return facts;
        }

        private static Facts found(String tag) {
            List<String> subtags = List.of(tag.split("-"));
            TagParts parts = TagParts.of(tag);
            // a region counts more than a script, which often only repeats the usual one
            int specifics = 2 * subtags.size() + (parts.region().isPresent() ? 1 : 0);
            return new Facts(
                    tag,
                    subtags,
                    Languages.of(tag),
                    Languages.together(tag),
                    Scripts.of(parts),
                    Math.min(specifics, STEP / 2 - 1));
        }

        /** How many subtags of this must be left out to get the other one; -1 where that is not the way to it. */
        int leftOut(Facts shorter) {
            int length = shorter.subtags.size();
            return length <= subtags.size() && subtags.subList(0, length).equals(shorter.subtags)
                    ? subtags.size() - length
                    : -1;
        }

        boolean isTogetherWith(Facts other) {
            return together.isPresent() && together.equals(other.language)
                    || language.isPresent() && language.equals(other.together);
        }
    }

    /** The fallback of a reader of a locale, in whatever case. */
    public static Fallback of(String locale) {
        return new Fallback(Facts.of(locale));
    }

    /** The tag nearest to the locale; absent when there is none at all. Among equals the first. */
    public Optional<String> nearest(Collection<String> tags) {
        return tags.contains(wanted.tag)
                ? Optional.of(wanted.tag)
                : tags.stream().min(order());
    }

    /** The nearest of those tags that the reader can be expected to read: no English stands in. */
    public Optional<String> nearestReadable(Collection<String> tags) {
        return nearest(tags).filter(tag -> distance(tag) < 5 * STEP);
    }

    /** The nearest first; a sort with it, or a minimum, keeps the order of equals. */
    public Comparator<String> order() {
        return Comparator.comparingInt(this::distance);
    }

    /** How far a tag is from the locale: 0 for itself. The number means nothing but more or less. */
    public int distance(String tag) {
        Facts other = Facts.of(tag);
        int leftOut = wanted.leftOut(other);
        if (leftOut >= 0) {
            return leftOut;
        }
        int general = other.specifics;
        if (wanted.language.isPresent() && wanted.language.equals(other.language)) {
            return (wanted.script.equals(other.script) ? 2 : 3) * STEP + general;
        }
        if (wanted.isTogetherWith(other) && isReadable(other)) {
            return 4 * STEP + (wanted.script.equals(other.script) ? 0 : STEP / 2) + general;
        }
        return other.tag.equals("en")
                ? 5 * STEP
                : other.language.equals(Optional.of("en")) ? 6 * STEP + general : 8 * STEP;
    }

    private boolean isReadable(Facts other) {
        return wanted.script.equals(other.script)
                || wanted.script.filter(HAN::contains).isPresent()
                        && other.script.filter(HAN::contains).isPresent();
    }
}
