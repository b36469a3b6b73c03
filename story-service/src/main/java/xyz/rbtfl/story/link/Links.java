package xyz.rbtfl.story.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the links in a line of inline Markdown, as CommonMark reads them: not in code, not in an address in angle
 * brackets, not behind a backslash, no link within a link, none within a picture, and a picture is none. Looks at each
 * character a bounded number of times, whatever the text holds.
 */
final class Links {

    private final String text;
    private final List<Link> links = new ArrayList<>();
    private final CodeSpans code;
    private int[] openings = new int[16];
    private int depth;
    /** The openings below this depth stand round a link, so that only a picture may still come of them. */
    private int roundLink;

    private Links(String text) {
        this.text = text;
        this.code = new CodeSpans(text);
    }

    static List<Link> in(String text) {
        if (!text.contains("](")) {
            return List.of();
        }
        Links links = new Links(text);
        links.find();
        return links.links;
    }

    private void find() {
        int i = 0;
        while (i < text.length()) {
            switch (text.charAt(i)) {
                case '\\' -> i += 2;
                case '`' -> i = code.end(i);
                case '<' -> i = behindAddress(i);
                case '!' -> i = text.startsWith("[", i + 1) ? open(i, 2) : i + 1;
                case '[' -> i = open(i, 1);
                case ']' -> i = close(i);
                default -> i++;
            }
        }
    }

    private int open(int at, int length) {
        if (depth == openings.length) {
            openings = Arrays.copyOf(openings, 2 * depth);
        }
        openings[depth++] = at;
        return at + length;
    }

    /** Ends the innermost bracket, as a link or a picture if a destination follows. */
    private int close(int at) {
        if (depth == 0) {
            return at + 1;
        }
        int start = openings[--depth];
        boolean picture = text.charAt(start) == '!';
        boolean roundALink = depth < roundLink;
        roundLink = Math.min(roundLink, depth);
        if (roundALink && !picture || !text.startsWith("(", at + 1)) {
            return at + 1;
        }
        Destination destination = Destination.at(text, at + 2);
        if (destination == null) {
            return at + 1;
        }
        if (picture) {
            while (!links.isEmpty() && links.get(links.size() - 1).start() > start) {
                links.remove(links.size() - 1);
            }
        } else {
            links.add(new Link(start, at, destination.end(), destination.text(), destination.plain()));
            roundLink = depth;
        }
        return destination.end();
    }

    /**
     * Behind an address in angle brackets, {@code <https://example.org/>}, which may hold brackets of its own; else one
     * further.
     */
    private int behindAddress(int from) {
        int colon = from + 1;
        while (colon < text.length() && colon - from <= 32 && isScheme(text.charAt(colon))) {
            colon++;
        }
        if (colon - from < 3
                || colon == text.length()
                || text.charAt(colon) != ':'
                || !isLetter(text.charAt(from + 1))) {
            return from + 1;
        }
        int end = colon;
        while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) != '<' && text.charAt(end) != '>') {
            end++;
        }
        return text.startsWith(">", end) ? end + 1 : from + 1;
    }

    private static boolean isScheme(char c) {
        return isLetter(c) || c >= '0' && c <= '9' || c == '+' || c == '.' || c == '-';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
