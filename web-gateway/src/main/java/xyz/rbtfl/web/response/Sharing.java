package xyz.rbtfl.web.response;

/**
 * Whether a shared cache may give an answer to other readers. The code that makes the answer chooses; by default none
 * may.
 */
public enum Sharing {
    /**
     * Complete. A CDN may use it for 30 seconds, and a stale one for five minutes while it revalidates; a browser
     * always revalidates.
     */
    WHOLE("public, max-age=0, s-maxage=30, stale-while-revalidate=300"),

    /** A part is missing that may be back at any moment, so caches keep it only for seconds. */
    PARTIAL("public, max-age=0, s-maxage=5"),

    /** Only for the caller, who revalidates each time. */
    NONE("private, no-cache"),

    /** Not stored anywhere. */
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
