package xyz.rbtfl.web.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages the interface speaks, and which of them suits a reader best. */
public final class InterfaceLanguages {

    /** Those with a message bundle; the first is the one that others fall back to. */
    public static final List<String> ALL = List.of("en", "zh", "ar");

    /** A longer Accept-Language is not a person's: its start is enough. */
    private static final int LONGEST_HEADER = 500;

    private InterfaceLanguages() {}

    /**
     * The locale for a reader who has not chosen one.
     *
     * @param acceptLanguage the header, for example {@code zh-TW,zh;q=0.9,en;q=0.8}; empty when absent
     */
    public static PageLocale bestFor(Optional<String> acceptLanguage) {
        return acceptLanguage
                .filter(header -> !header.isBlank() && header.length() <= LONGEST_HEADER)
                .flatMap(InterfaceLanguages::best)
                .map(PageLocale::new)
                .orElse(PageLocale.ENGLISH);
    }

    private static Optional<String> best(String header) {
        try {
            return Optional.ofNullable(Locale.lookupTag(Locale.LanguageRange.parse(header), ALL));
        } catch (IllegalArgumentException notAListOfLanguages) {
            return Optional.empty();
        }
    }
}
