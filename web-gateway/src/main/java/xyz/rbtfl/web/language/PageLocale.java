package xyz.rbtfl.web.language;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xyz.rbtfl.wire.language.LanguageTag;
import xyz.rbtfl.wire.language.Languages;

/**
 * The locale of a page or an edition: a path segment, never a cookie.
 *
 * @param tag {@code language[-Script][-REGION]} in canonical case, for example {@code zh}, {@code zh-Hant},
 *            {@code pt-BR} or {@code es-419}; its language is a registered one
 */
public record PageLocale(String tag) {

    public static final PageLocale ENGLISH = new PageLocale("en");

    private static final Pattern FORM =
            Pattern.compile("([A-Za-z]{2,3})(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?");

    /** Registered language tags that are also the first segment of our own paths. */
    private static final Set<String> OURS = Set.of("api", "mcp");

    /** Reads a path segment in whatever case; empty when it is no locale or its language is not registered. */
    public static Optional<PageLocale> of(String segment) {
        Matcher parts = FORM.matcher(segment);
        return parts.matches()
                        && !OURS.contains(parts.group(1).toLowerCase(Locale.ROOT))
                        && Languages.isRegistered(parts.group(1))
                ? Optional.of(new PageLocale(LanguageTag.canonicalCase(segment)))
                : Optional.empty();
    }

    /** Whether the path segment is written as it should be; one that isn't is redirected. */
    public boolean isWrittenAs(String segment) {
        return tag.equals(segment);
    }

    @Override
    public String toString() {
        return tag;
    }
}
