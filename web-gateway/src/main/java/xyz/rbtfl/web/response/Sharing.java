package xyz.rbtfl.web.response;

/**
 * Whether a cache between us and the readers may show an answer to others too. Whoever makes an answer chooses; where
 * nobody does, no cache may.
 */
public enum Sharing {
    /** Whole: a CDN may show it for half a minute, and an old one for five while it asks; a browser always asks. */
    WHOLE("public, max-age=0, s-maxage=30, stale-while-revalidate=300"),

    /** Something is missing from it that may be there again at any moment. */
    PARTIAL("public, max-age=0, s-maxage=5"),

    /** For the one who asked, who asks again each time. */
    NONE("private, no-cache"),

    /** Nobody keeps it. */
    NEVER("no-store");

    private final String cacheControl;

    Sharing(String cacheControl) {
        this.cacheControl = cacheControl;
    }

    /** The value of {@code Cache-Control}. */
    public String cacheControl() {
        return cacheControl;
    }
}
