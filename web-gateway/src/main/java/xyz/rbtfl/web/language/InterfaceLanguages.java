package xyz.rbtfl.web.language;

import java.util.List;
import java.util.Optional;
import xyz.rbtfl.wire.language.AcceptLanguage;

/** The languages the interface speaks, and which of them suits a reader best. */
public final class InterfaceLanguages {

    /** Those with a message bundle; the first is the one that others fall back to. */
    public static final List<String> ALL = List.of("en", "zh", "ar");

    private InterfaceLanguages() {}

    /**
     * The locale for a reader who has not chosen one.
     *
     * @param acceptLanguage the header, for example {@code zh-TW,zh;q=0.9,en;q=0.8}, several lines joined by commas;
     *                       empty when absent
     */
    public static PageLocale bestFor(Optional<String> acceptLanguage) {
        return acceptLanguage
                .flatMap(header -> AcceptLanguage.best(header, ALL))
                .map(PageLocale::new)
                .orElse(PageLocale.ENGLISH);
    }
}
