package xyz.rbtfl.story.link;

import org.jspecify.annotations.Nullable;

/**
 * What stands between a link's round brackets.
 *
 * @param text  where the link leads, escapes and character references resolved
 * @param plain whether {@code text} is all that stands there
 * @param end   behind the closing bracket
 */
record Destination(String text, boolean plain, int end) {

    /**
     * How many brackets a destination may nest; each start of a destination holds one, which bounds the looking ahead.
     */
    private static final int NESTING = 32;

    /** A longer address is text: pages show it so, and none that the format takes is longer. */
    private static final int LONGEST = SourceUrl.LONGEST;

    /** The destination that begins behind an opening bracket, or null where this is none. */
    static @Nullable Destination at(String line, int from) {
        int start = spacesEnd(line, from);
        boolean angled = line.startsWith("<", start);
        int first = angled ? start + 1 : start;
        int end = angled ? angledEnd(line, first) : bareEnd(line, first);
        if (end < 0 || end - first > LONGEST) {
            return null;
        }
        int behind = angled ? end + 1 : end;
        int bracket = spacesEnd(line, behind);
        if (bracket > behind && bracket < line.length() && line.charAt(bracket) != ')') {
            int title = titleEnd(line, bracket);
            bracket = title < 0 ? -1 : spacesEnd(line, title);
        }
        if (bracket < 0 || !line.startsWith(")", bracket)) {
            return null;
        }
        String written = line.substring(first, end);
        String text = References.resolve(written);
        boolean plain = start == from && !angled && bracket == end && text.equals(written);
        return new Destination(text, plain, bracket + 1);
    }

    private static int spacesEnd(String line, int from) {
        int end = from;
        while (line.startsWith(" ", end)) {
            end++;
        }
        return end;
    }

    /** Where {@code <…>} ends, at its closing bracket. */
    private static int angledEnd(String line, int from) {
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '>') {
                return i;
            }
            if (c == '<') {
                return -1;
            }
            i += c == '\\' ? 1 : 0;
        }
        return -1;
    }

    /** Where a destination without brackets of its own ends: at a space, or at the bracket that closes the link. */
    private static int bareEnd(String line, int from) {
        int nested = 0;
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ' ') {
                return nested == 0 ? i : -1;
            }
            if (c == ')' && nested-- == 0) {
                return i;
            }
            if (c == '(' && ++nested == NESTING) {
                return -1;
            }
            i += c == '\\' && i + 1 < line.length() && References.isPunctuation(line.charAt(i + 1)) ? 1 : 0;
        }
        return -1;
    }

    /** Behind a title's closing mark. */
    private static int titleEnd(String line, int from) {
        char opening = line.charAt(from);
        char closing = opening == '(' ? ')' : opening;
        if (opening != '"' && opening != '\'' && opening != '(') {
            return -1;
        }
        for (int i = from + 1; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == closing) {
                return i + 1;
            }
            if (c == '(' && opening == '(') {
                return -1;
            }
            i += c == '\\' ? 1 : 0;
        }
        return -1;
    }
}
