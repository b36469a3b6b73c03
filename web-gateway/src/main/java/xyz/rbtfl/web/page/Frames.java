package xyz.rbtfl.web.page;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import xyz.rbtfl.web.reader.Reader;
import xyz.rbtfl.web.reader.Text;
import xyz.rbtfl.web.response.Sharing;
import xyz.rbtfl.web.style.Style;

/** Puts the frame around a page, and makes HTML of it. */
@Singleton
public class Frames {

    private final Style style;
    private final String origin;

    /** @param origin what canonical addresses start with, {@code https://rbtfl.xyz} */
    Frames(Style style, @ConfigProperty(name = "rbtfl.origin") String origin) {
        this.style = style;
        this.origin = origin;
    }

    /** @param rest the page's path behind its locale, {@code entity/mali}; the page is its own canonical one */
    public Frame page(Reader reader, String rest, Text title) {
        return page(reader, rest, title, reader.locale());
    }

    /** @param canonicalLocale the locale of the edition that the page shows */
    public Frame page(Reader reader, String rest, Text title, String canonicalLocale) {
        return new Frame(
                reader,
                title,
                style.stylesheetPath(),
                style.iconPath(),
                absolute("/" + canonicalLocale + "/" + rest),
                Frame.tongues(reader, rest));
    }

    /** The frame of an error page, which links to front pages only. */
    public Frame trouble(Reader reader, Text title) {
        return new Frame(reader, title, style.stylesheetPath(), style.iconPath(), "", Frame.tongues(reader, ""));
    }

    public String absolute(String path) {
        return origin + path;
    }

    /** The page in the reader's words. */
    public static Uni<Page> page(Frame frame, TemplateInstance template, Sharing sharing, Shows shows) {
        return template.setLocale(frame.reader().words()).createUni().map(html -> new Page(html, sharing, shows));
    }
}
