package xyz.rbtfl.web.markdown;

import io.quarkus.qute.RawString;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one place that makes HTML out of what an author wrote: the inline Markdown of an edition's summary, labels, watch
 * items and framings. Emphasis and links become elements; all else is escaped text.
 *
 * <p>A link leads to http, https, mailto or one of our own paths, or it is no link. Paths below the edition's own locale
 * are moved to the reader's, so that someone who reads the English edition in Arabic stays in Arabic.
 *
 * @param written the locale of the edition, {@code zh}
 * @param read    the locale of the page, {@code ar}
 */
public record Markdown(String written, String read) {

    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[^\\s\\\\\\p{Cntrl}]*");
    private static final Pattern MAIL = Pattern.compile("(?i)mailto:[^\\s\\\\\\p{Cntrl}]+");

    /** Paragraphs: one line each, a blank line between them. */
    public RawString prose(String text) {
        var html = new StringBuilder(text.length() * 5 / 4 + 16);
        for (String line : text.split("\n")) {
            if (!line.isEmpty()) {
                html.append("<p>");
                Inline.append(line, this::linkTag, html);
                html.append("</p>");
            }
        }
        return new RawString(html.toString());
    }

    /** One line, without an element around it. */
    public RawString inline(String text) {
        var html = new StringBuilder(text.length() * 5 / 4 + 16);
        Inline.append(text, this::linkTag, html);
        return new RawString(html.toString());
    }

    /** An address that a page may link to, or nothing: a take's source was checked at intake, and is checked again. */
    public static Optional<URI> webAddress(String url) {
        try {
            var address = new URI(url);
            String scheme = address.getScheme();
            boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
            return web && address.getRawAuthority() != null ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private String linkTag(String url) {
        var tag = new StringBuilder(url.length() + 40);
        if (OWN_PATH.matcher(url).matches()) {
            attribute(inReadersLocale(url), tag);
            return tag.append('>').toString();
        }
        if (webAddress(url).isPresent() || MAIL.matcher(url).matches()) {
            attribute(url, tag);
            return tag.append(" rel=\"nofollow noopener\">").toString();
        }
        return null;
    }

    private String inReadersLocale(String path) {
        String own = "/" + written + "/";
        return path.startsWith(own) ? "/" + read + "/" + path.substring(own.length()) : path;
    }

    private static void attribute(String url, StringBuilder tag) {
        tag.append("<a href=\"");
        escape(url, 0, url.length(), tag);
        tag.append('"');
    }

    static void escape(String text, int from, int to, StringBuilder out) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }
}
