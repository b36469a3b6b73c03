package xyz.rbtfl.web.page;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the frame around a page. */
@Singleton
public class Frames {

    private final Stylesheet stylesheet;
    private final String origin;

    /** @param origin what canonical addresses start with, {@code https://rbtfl.xyz} */
    Frames(Stylesheet stylesheet, @ConfigProperty(name = "rbtfl.origin") String origin) {
        this.stylesheet = stylesheet;
        this.origin = origin;
    }

    /** @param rest the page's path behind its locale, {@code entity/mali}; the page is its own canonical one */
    public Frame page(Reader reader, String rest, Text title) {
        return page(reader, rest, title, reader.locale());
    }

    /** @param canonicalLocale the locale of the edition that the page shows */
    public Frame page(Reader reader, String rest, Text title, String canonicalLocale) {
        return new Frame(reader, title, stylesheet.href(), absolute("/" + canonicalLocale + "/" + rest),
            Frame.tongues(reader, rest));
    }

    /** A page that says what went wrong: it leads to front pages only. */
    public Frame trouble(Reader reader, Text title) {
        return new Frame(reader, title, stylesheet.href(), "", Frame.tongues(reader, ""));
    }

    public String absolute(String path) {
        return origin + path;
    }
}
