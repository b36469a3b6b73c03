package xyz.rbtfl.web.markdown;

import java.net.URI;
import java.net.URISyntaxException;
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

    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[^\\s\\\\\\p{Cntrl}]*");
    private static final Pattern MAIL = Pattern.compile("(?i)mailto:[^\\s\\\\\\p{Cntrl}]+");

    /**
     * @param foreign not ours: search engines and the other page learn nothing from our linking to it
     */
    record Target(String href, boolean foreign) {}

    Optional<Target> of(String url) {
        if (OWN_PATH.matcher(url).matches()) {
            return Optional.of(new Target(inReadersLocale(url), false));
        }
        boolean outside = webAddress(url).isPresent() || MAIL.matcher(url).matches();
        return outside ? Optional.of(new Target(url, true)) : Optional.empty();
    }

    static Optional<URI> webAddress(String url) {
        try {
            var address = new URI(url);
            String scheme = address.getScheme();
            boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
            return web && address.getRawAuthority() != null ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private String inReadersLocale(String path) {
        String own = "/" + written + "/";
        return path.startsWith(own) ? "/" + read + "/" + path.substring(own.length()) : path;
    }
}
