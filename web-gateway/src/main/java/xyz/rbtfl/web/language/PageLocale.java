package xyz.rbtfl.web.language;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The locale of a page or an edition: a path segment, never a cookie.
 *
 * @param tag {@code language[-Script][-REGION]} in canonical case, for example {@code zh}, {@code zh-Hant},
 *            {@code pt-BR} or {@code es-419}; its language is a registered one
 */
public record PageLocale(String tag) {

    public static final PageLocale ENGLISH = new PageLocale("en");

    private static final Pattern FORM =
            Pattern.compile("([A-Za-z]{2,3})(?:-([A-Za-z]{4}))?(?:-([A-Za-z]{2}|[0-9]{3}))?");

    /*
     * ISO 639-1, and those with three letters that CLDR knows. `und` and the like mark the absence of a language.
     * Computed once; a native executable takes it over from the JVM that built it.
     */
    private static final Set<String> REGISTERED = Stream.concat(
                    Stream.of(Locale.getISOLanguages()),
                    Stream.of(Locale.getAvailableLocales())
                            .map(locale -> locale.toLanguageTag().split("-")[0]))
            .filter(language -> language.length() <= 3)
            .filter(language -> !Set.of("und", "mul", "mis", "zxx").contains(language))
            .collect(Collectors.toUnmodifiableSet());

    /** Reads a path segment in whatever case; empty when it is no locale or its language is not registered. */
    public static Optional<PageLocale> of(String segment) {
        Matcher parts = FORM.matcher(segment);
        return parts.matches() && REGISTERED.contains(parts.group(1).toLowerCase(Locale.ROOT))
                ? Optional.of(new PageLocale(canonical(parts)))
                : Optional.empty();
    }

    // by hand: java.util.Locale would put `he` in place of `iw`
    private static String canonical(Matcher parts) {
        StringBuilder tag = new StringBuilder(parts.group(1).toLowerCase(Locale.ROOT));
        if (parts.group(2) != null) {
            tag.append('-')
                    .append(parts.group(2).substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(parts.group(2).substring(1).toLowerCase(Locale.ROOT));
        }
        if (parts.group(3) != null) {
            tag.append('-').append(parts.group(3).toUpperCase(Locale.ROOT));
        }
        return tag.toString();
    }

    /** The language alone, for example {@code zh} of {@code zh-Hant}. */
    public String language() {
        int end = tag.indexOf('-');
        return end < 0 ? tag : tag.substring(0, end);
    }

    /** Whether the path segment is written as it should be; one that isn't is redirected. */
    public boolean isWrittenAs(String segment) {
        return tag.equals(segment);
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    @Override
    public String toString() {
        return tag;
    }
}
