package xyz.rbtfl.story.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the links in a line of inline Markdown, as CommonMark reads them: not in code, not behind a backslash, no link within a link,
 * and a picture is none. Looks at each character a bounded number of times, whatever the text holds.
 */
public final class Links {

    /** How many brackets a destination may nest; each start of a destination holds one, which bounds the looking ahead. */
    private static final int NESTING = 3;

    private final String text;
    private final List<Link> links = new ArrayList<>();
    private final Map<Integer, Integer> codeEnds;
    private int[] open = new int[16];
    private int depth;
    private int nextBracket;

    private Links(String text) {
        this.text = text;
        this.codeEnds = text.indexOf('`') < 0 ? Map.of() : codeEnds(text);
    }

    /**
     * One link.
     *
     * @param start       of its opening bracket
     * @param textEnd     where its words end
     * @param end         behind its last bracket
     * @param destination where it leads, as written, a title behind it included
     */
    public record Link(int start, int textEnd, int end, String destination) {

        public String words(String text) {
            return text.substring(start + 1, textEnd);
        }
    }

    public static List<Link> in(String text) {
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
                case '`' -> i = codeEnds.getOrDefault(i, i + 1);
                case '[' -> push(i++);
                case ']' -> i = close(i);
                default -> i++;
            }
        }
    }

    private void push(int at) {
        if (depth == open.length) {
            open = Arrays.copyOf(open, 2 * depth);
        }
        open[depth++] = at;
    }

    /** Ends the innermost bracket, as a link if a destination follows. */
    private int close(int at) {
        if (depth == 0) {
            return at + 1;
        }
        int start = open[--depth];
        int to = text.startsWith("(", at + 1) ? destinationEnd(at + 2) : -1;
        if (to < 0) {
            return at + 1;
        }
        int end = text.charAt(to) == ')' ? to : bracketFrom(to);
        boolean picture = start > 0 && text.charAt(start - 1) == '!' && !(start > 1 && text.charAt(start - 2) == '\\');
        if (!picture) {
            links.add(new Link(start, at, end + 1, text.substring(at + 2, end)));
            depth = 0;
        }
        return end + 1;
    }

    /** Where a destination ends: at its closing bracket, or at the space before a title; -1 when this is no destination. */
    private int destinationEnd(int from) {
        int nested = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ')' && nested-- == 0) {
                return i;
            }
            if (c == '(' && ++nested == NESTING) {
                return -1;
            }
            if (c == ' ' || c == '\n') {
                return nested == 0
                                && i + 1 < text.length()
                                && "\"'".indexOf(text.charAt(i + 1)) >= 0
                                && bracketFrom(i) > 0
                        ? i
                        : -1;
            }
        }
        return -1;
    }

    /** The next closing bracket, looked for once only. */
    private int bracketFrom(int from) {
        if (nextBracket >= 0 && nextBracket < from) {
            nextBracket = text.indexOf(')', from);
        }
        return nextBracket;
    }

    /** For each run of backticks that opens a code span, where the span ends; the closing run is the next one of the same length. */
    private static Map<Integer, Integer> codeEnds(String text) {
        Map<Integer, Integer> ends = new HashMap<>();
        Map<Integer, Integer> nextOfLength = new HashMap<>();
        int i = text.length();
        while (i > 0) {
            int end = i;
            while (i > 0 && text.charAt(i - 1) == '`') {
                i--;
            }
            if (i == end) {
                i--;
                continue;
            }
            Integer next = nextOfLength.put(end - i, i);
            ends.put(i, next == null ? end : next + end - i);
        }
        return ends;
    }
}
