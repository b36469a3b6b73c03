package xyz.rbtfl.wire.request;

/** Foreign text in our own words: short, on one line, and not able to end the quotation. */
final class Foreign {

    private static final int SHOWN = 40;

    private Foreign() {}

    /** The text in backticks. */
    static String quoted(String text) {
        int[] shown =
                text.codePoints().filter(Foreign::isShown).limit(SHOWN + 1L).toArray();
        String start = new String(shown, 0, Math.min(SHOWN, shown.length));
        return "`" + start + (shown.length > SHOWN ? "…" : "") + "`";
    }

    // half of a surrogate pair cannot be sent in UTF-8
    private static boolean isShown(int character) {
        return !Character.isISOControl(character)
                && Character.getType(character) != Character.SURROGATE
                && character != '`';
    }
}
