package xyz.rbtfl.web.reader;

import static java.util.Objects.requireNonNull;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.ws.rs.NotFoundException;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import xyz.rbtfl.web.language.InterfaceLanguages;
import xyz.rbtfl.web.language.PageLocale;
import xyz.rbtfl.wire.language.Fallback;

/**
 * The person a page is for: the locale in its URL, and the language of the interface. The two differ when the interface
 * is not translated to the reader's language, and is in English.
 *
 * <p>One is made for each page; it remembers the names of languages, because looking one up takes long.
 */
public final class Reader {

    private final PageLocale locale;
    private final String words;
    private final Locale formats;
    private final Map<String, Text> languages = new HashMap<>();

    private Reader(PageLocale locale) {
        this.locale = locale;
        this.words = interfaceFor(locale.tag());
        // Arabic newspapers print both kinds of digits; ours match the figures in the stories, on every JDK
        this.formats = Locale.forLanguageTag(words.equals("en") ? "en-GB" : words + "-u-nu-latn");
    }

    public static Reader of(PageLocale locale) {
        return new Reader(locale);
    }

    /** Reads the first segment of a page's path; 404 when it is not a locale. */
    public static Reader fromString(String segment) {
        return PageLocale.of(segment).map(Reader::new).orElseThrow(NotFoundException::new);
    }

    private static String interfaceFor(String locale) {
        return Fallback.of(locale).nearestReadable(InterfaceLanguages.ALL).orElse(InterfaceLanguages.ALL.get(0));
    }

    /** The locale in the page's URL. */
    public String locale() {
        return locale.tag();
    }

    /** The language of the interface. */
    public String words() {
        return words;
    }

    public String dir() {
        return Text.direction(words);
    }

    /** The front page. */
    public String home() {
        return path("");
    }

    public String path(String rest) {
        return "/" + locale.tag() + "/" + rest;
    }

    public String storyPath(String slug) {
        return path("n/" + slug);
    }

    public String entityPath(String slug) {
        return path("entity/" + slug);
    }

    public String headPath(String slug) {
        return path("head/" + slug);
    }

    public Count count(int n) {
        String text = n < 1_000
                ? Integer.toString(n)
                : NumberFormat.getIntegerInstance(formats).format(n);
        return new Count(n, text, Plural.of(n, words));
    }

    public Day day(LocalDate date) {
        String text = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(formats)
                .format(date);
        return new Day(date.toString(), text);
    }

    /**
     * What the interface calls a language: {@code fr} is "French", {@code und} "no language given", {@code und-Arab}
     * "unknown language, Arabic script". A language without a name there keeps its tag.
     */
    public Text language(String tag) {
        return languages.computeIfAbsent(tag, t -> Text.of(languageName(t), words));
    }

    /** The name that suits the reader best, chosen by {@link Fallback}. */
    public Text best(Map<String, String> byLocale) {
        String chosen = Fallback.of(locale.tag())
                .nearest(new TreeSet<>(byLocale.keySet()))
                .orElseThrow();
        return Text.name(requireNonNull(byLocale.get(chosen)), chosen);
    }

    private String languageName(String tag) {
        var language = Locale.forLanguageTag(tag);
        if (!language.getLanguage().isEmpty()) {
            return language.getDisplayName(formats);
        }
        if (tag.startsWith("x-")) {
            return bundle().privateLanguage(tag);
        }
        return language.getScript().isEmpty()
                ? bundle().unknownLanguage()
                : bundle().unknownLanguageIn(language.getDisplayScript(formats));
    }

    private Words bundle() {
        return words.equals(InterfaceLanguages.ALL.get(0))
                ? MessageBundles.get(Words.class)
                : MessageBundles.get(Words.class, Localized.Literal.of(words));
    }

    /** What a language calls itself: {@code ar} is "العربية". */
    public static Text ownName(String tag) {
        var language = Locale.forLanguageTag(tag);
        return Text.of(language.getDisplayName(language), tag);
    }
}
