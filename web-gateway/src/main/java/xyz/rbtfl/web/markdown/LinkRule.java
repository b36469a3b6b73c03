package xyz.rbtfl.web.markdown;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where an author's link may lead: to http, https, mailto or one of our own paths, or it is no link. Paths below the
 * edition's own locale are moved to the reader's, so that someone who reads the English edition in Arabic stays in
 * Arabic.
 *
 * @param written the locale of the edition, {@code zh}
 * @param read    the locale of the page, {@code ar}
 */
record LinkRule(String written, String read) {

    /** A second slash, or a backslash, which browsers read as one, would lead to another host. */
    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");

    private static final Pattern MAIL = Pattern.compile("(?i)mailto:[^\\s\\\\\\p{Cntrl}]+");

    /**
     * @param foreign not ours: search engines and the other page learn nothing from our linking to it
     */
    record Target(String href, boolean foreign) {}

    Optional<Target> of(String url) {
        return OWN_PATH.matcher(url).matches()
                ? Optional.of(new Target(WebAddress.encoded(inReadersLocale(url)), false))
                : outside(url).map(href -> new Target(href, true));
    }

    private static Optional<String> outside(String url) {
        return MAIL.matcher(url).matches()
                ? Optional.of(WebAddress.encoded(url))
                : WebAddress.of(url).map(WebAddress::href);
    }

    private String inReadersLocale(String path) {
        String own = "/" + written + "/";
        return path.startsWith(own) ? "/" + read + "/" + path.substring(own.length()) : path;
    }
}
