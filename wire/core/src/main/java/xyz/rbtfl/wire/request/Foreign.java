package xyz.rbtfl.wire.request;

/** Quotes text of a caller in our messages: shortened, on one line, and unable to end the quotation. */
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

    // UTF-8 cannot hold half of a surrogate pair
    private static boolean isShown(int character) {
        return !Character.isISOControl(character)
                && Character.getType(character) != Character.SURROGATE
                && character != '`';
    }
}
