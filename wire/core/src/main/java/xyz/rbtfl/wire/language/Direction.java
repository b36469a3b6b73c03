package xyz.rbtfl.wire.language;

/** The direction of a text, as in HTML's attribute {@code dir}. */
public enum Direction {
    LEFT_TO_RIGHT("ltr"),
    RIGHT_TO_LEFT("rtl"),
    /** Not known: the browser decides by the first letter. */
    BY_LETTERS("auto");

    private final String html;

    Direction(String html) {
        this.html = html;
    }

    /** {@code ltr}, {@code rtl} or {@code auto}. */
    public String html() {
        return html;
    }

    /** By the script of a tag: its own, else its language's usual one, see {@link Scripts#of(String)}. */
    public static Direction of(String tag) {
        return Scripts.of(tag)
                .map(script -> Scripts.isRightToLeft(script) ? RIGHT_TO_LEFT : LEFT_TO_RIGHT)
                .orElse(BY_LETTERS);
    }
}
