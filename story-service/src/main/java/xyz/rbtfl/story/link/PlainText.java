package xyz.rbtfl.story.link;

import com.ibm.icu.lang.UCharacter;
import java.util.List;

/**
 * A line of inline Markdown as somebody would read it aloud: links reduced to their words, no signs of emphasis, no
 * backslashes, character references resolved. Code is left as it is.
 *
 * @param text   the plain text
 * @param links  the links of the Markdown, in order
 * @param starts for each link, where its words begin in {@code text}
 * @param ends   for each link, where they end
 */
public record PlainText(String text, List<Link> links, int[] starts, int[] ends) {

    public static PlainText of(String markdown) {
        return new Writer(markdown).write();
    }

    /** The words of a link, without white space round them. */
    public String words(int link) {
        return stripped(text.substring(starts[link], ends[link]));
    }

    /** A text without white space of any kind at its ends. */
    public static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && UCharacter.isUWhiteSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && UCharacter.isUWhiteSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static final class Writer {

        private final String markdown;
        private final CodeSpans code;
        private final StringBuilder plain;

        Writer(String markdown) {
            this.markdown = markdown;
            this.code = new CodeSpans(markdown);
            this.plain = new StringBuilder(markdown.length());
        }

        PlainText write() {
            List<Link> links = Links.in(markdown);
            int[] starts = new int[links.size()];
            int[] ends = new int[links.size()];
            int at = 0;
            for (int i = 0; i < links.size(); i++) {
                Link link = links.get(i);
                append(at, link.start());
                starts[i] = plain.length();
                append(link.start() + 1, link.textEnd());
                ends[i] = plain.length();
                at = link.end();
            }
            append(at, markdown.length());
            return new PlainText(plain.toString(), List.copyOf(links), starts, ends);
        }

        private void append(int from, int to) {
            int i = from;
            while (i < to) {
                i = switch (markdown.charAt(i)) {
                    case '*', '_' -> appendSigns(i, to);
                    case '`' -> appendAsIs(i, Math.min(code.end(i), to));
                    case '\\', '&' -> appendReference(i, to);
                    default -> appendAsIs(i, wordsEnd(i, to));
                };
            }
        }

        private int wordsEnd(int from, int to) {
            int end = from;
            while (end < to && "*_`\\&".indexOf(markdown.charAt(end)) < 0) {
                end++;
            }
            return end;
        }

        private int appendSigns(int from, int to) {
            int end = from + 1;
            while (end < to && markdown.charAt(end) == markdown.charAt(from)) {
                end++;
            }
            return isEmphasis(from, end) ? end : appendAsIs(from, end);
        }

        private int appendAsIs(int from, int to) {
            plain.append(markdown, from, to);
            return to;
        }

        /** Only a reference can make a control character here. It becomes a space. */
        private int appendReference(int from, int to) {
            int end = References.append(markdown, from, to, plain);
            int last = plain.length() - 1;
            if (Character.isISOControl(plain.charAt(last))) {
                plain.setCharAt(last, ' ');
            }
            return end;
        }

        /**
         * Signs of emphasis touch a word on one side and none on the other; {@code 2 * 3} and {@code snake_case} hold
         * none.
         */
        private boolean isEmphasis(int from, int to) {
            boolean before = from > 0 && !Character.isWhitespace(markdown.charAt(from - 1));
            boolean after = to < markdown.length() && !Character.isWhitespace(markdown.charAt(to));
            boolean inWord = from > 0
                    && to < markdown.length()
                    && Character.isLetterOrDigit(markdown.charAt(from - 1))
                    && Character.isLetterOrDigit(markdown.charAt(to));
            return (before || after) && !inWord;
        }
    }
}
