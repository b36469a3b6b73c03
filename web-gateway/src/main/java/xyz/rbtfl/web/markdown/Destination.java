package xyz.rbtfl.web.markdown;

/**
 * Where a link leads, as it stands behind its text: {@code (/en/entity/mali)}, {@code (<https://example.org/a b>)},
 * {@code (https://example.org/ "a title")}. A title is read and dropped: nobody can hover on paper or on a phone.
 *
 * @param url as written, escapes resolved; may be empty
 * @param end the index behind the closing bracket
 */
record Destination(String url, int end) {

    /** Deeper brackets in an address are read as the end of any sense in it; this also bounds the work. */
    private static final int MAX_DEPTH = 32;
    private static final int MAX_LENGTH = 2_048;

    /** Reads what stands at {@code from}; null where that is no destination. */
    static Destination read(String text, int from) {
        if (from >= text.length() || text.charAt(from) != '(') {
            return null;
        }
        int start = Characters.skipSpaces(text, from + 1);
        boolean angled = start < text.length() && text.charAt(start) == '<';
        int stop = angled ? angledEnd(text, start + 1) : bareEnd(text, start);
        if (stop < 0) {
            return null;
        }
        String url = unescape(angled ? text.substring(start + 1, stop) : text.substring(start, stop));
        int close = behindTitle(text, angled ? stop + 1 : stop);
        return close < text.length() && text.charAt(close) == ')' ? new Destination(url, close + 1) : null;
    }

    /** The index of the bracket that ends an autolink begun at {@code from}, or -1. */
    static int autolinkEnd(String text, int from) {
        if (!text.startsWith("http", from + 1) && !text.startsWith("mailto:", from + 1)) {
            return -1;
        }
        return angledEnd(text, from + 1);
    }

    private static int angledEnd(String text, int from) {
        int limit = Math.min(text.length(), from + MAX_LENGTH);
        for (int i = from; i < limit; i++) {
            switch (text.charAt(i)) {
                case '>' -> {
                    return i;
                }
                case '<' -> {
                    return -1;
                }
                case '\\' -> i++;
                default -> {
                }
            }
        }
        return -1;
    }

    private static int bareEnd(String text, int from) {
        int depth = 0;
        int limit = Math.min(text.length(), from + MAX_LENGTH);
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ' ' || (c == ')' && depth == 0)) {
                return i;
            }
            if (c == '\\' && i + 1 < limit && Characters.isAsciiPunctuation(text.charAt(i + 1))) {
                i++;
            } else if (c == '(' && ++depth > MAX_DEPTH) {
                return -1;
            } else if (c == ')') {
                depth--;
            }
        }
        return -1;
    }

    private static int behindTitle(String text, int from) {
        int start = Characters.skipSpaces(text, from);
        if (start == from || start >= text.length()) {
            return start;
        }
        char quote = text.charAt(start);
        if (quote != '"' && quote != '\'') {
            return start;
        }
        int end = text.indexOf(quote, start + 1);
        return end < 0 || end - start > MAX_LENGTH ? start : Characters.skipSpaces(text, end + 1);
    }

    private static String unescape(String url) {
        if (url.indexOf('\\') < 0) {
            return url;
        }
        var plain = new StringBuilder(url.length());
        for (int i = 0; i < url.length(); i++) {
            boolean escape = url.charAt(i) == '\\' && i + 1 < url.length()
                && Characters.isAsciiPunctuation(url.charAt(i + 1));
            plain.append(url.charAt(escape ? ++i : i));
        }
        return plain.toString();
    }
}
