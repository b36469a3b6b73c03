package xyz.rbtfl.story.link;

import java.util.List;

/**
 * A line of inline Markdown as somebody would read it aloud: links reduced to their words, no signs of emphasis, no backslashes.
 *
 * @param text   the plain text
 * @param links  the links of the Markdown, in order
 * @param starts for each link, where its words begin in {@code text}
 * @param ends   for each link, where they end
 */
record PlainText(String text, List<Links.Link> links, int[] starts, int[] ends) {

    static PlainText of(String markdown) {
        List<Links.Link> links = Links.in(markdown);
        int[] starts = new int[links.size()];
        int[] ends = new int[links.size()];
        StringBuilder plain = new StringBuilder(markdown.length());
        int at = 0;
        for (int i = 0; i < links.size(); i++) {
            Links.Link link = links.get(i);
            append(markdown, at, link.start(), plain);
            starts[i] = plain.length();
            append(markdown, link.start() + 1, link.textEnd(), plain);
            ends[i] = plain.length();
            at = link.end();
        }
        append(markdown, at, markdown.length(), plain);
        return new PlainText(plain.toString(), links, starts, ends);
    }

    private static void append(String markdown, int from, int to, StringBuilder plain) {
        int i = from;
        while (i < to) {
            char c = markdown.charAt(i);
            int end = i + 1;
            if (c == '\\' && end < to && isPunctuation(markdown.charAt(end))) {
                plain.append(markdown.charAt(end++));
            } else if (c == '*' || c == '_') {
                while (end < to && markdown.charAt(end) == c) {
                    end++;
                }
                if (!isEmphasis(markdown, i, end)) {
                    plain.append(markdown, i, end);
                }
            } else {
                plain.append(c);
            }
            i = end;
        }
    }

    /** Signs of emphasis touch a word on one side and none on the other; {@code 2 * 3} and {@code snake_case} hold none. */
    private static boolean isEmphasis(String markdown, int from, int to) {
        boolean before = from > 0 && !Character.isWhitespace(markdown.charAt(from - 1));
        boolean after = to < markdown.length() && !Character.isWhitespace(markdown.charAt(to));
        boolean inWord = from > 0
                && to < markdown.length()
                && Character.isLetterOrDigit(markdown.charAt(from - 1))
                && Character.isLetterOrDigit(markdown.charAt(to));
        return (before || after) && !inWord;
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
    }
}
