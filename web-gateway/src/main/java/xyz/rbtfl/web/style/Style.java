package xyz.rbtfl.web.style;

import jakarta.inject.Singleton;

/** The current stylesheet and icon. */
@Singleton
public class Style {

    private final Asset stylesheet = Asset.of("rbtfl.css");
    private final Asset icon = Asset.of("icon.svg");

    Asset stylesheet() {
        return stylesheet;
    }

    Asset icon() {
        return icon;
    }

    /** Path of the one stylesheet. */
    public String stylesheetPath() {
        return stylesheet.href();
    }

    /** Path of the icon in a browser's tab. */
    public String iconPath() {
        return icon.href();
    }
}
