package xyz.rbtfl.story.line;

import xyz.rbtfl.story.document.Fault;
import xyz.rbtfl.story.rule.Place;
import xyz.rbtfl.story.rule.SentText;

/**
 * One line of Markdown, cleaned of what is wrong with single characters, which still knows where each character stood.
 *
 * @param number  from 1
 * @param text    NFC, without control characters and without spaces at its end
 * @param spaces  how many spaces stood at its end
 * @param sent    the line as it was sent, without its line end
 * @param origins for each character of {@code text}, and for its end, the offset in {@code sent}; empty when they are
 *                the same
 */
public record Line(int number, String text, int spaces, String sent, int[] origins) implements Place {

    private static final int[] SAME = {};

    static Line plain(int number, String sent) {
        int end = sent.length();
        while (end > 0 && sent.charAt(end - 1) == ' ') {
            end--;
        }
        return new Line(number, sent.substring(0, end), sent.length() - end, sent, SAME);
    }

    /** A place behind the last line, for what is missing there. */
    public static Line missing(int number) {
        return plain(number, "");
    }

    public boolean isBlank() {
        return text.isEmpty();
    }

    /** Whether cleaning left nothing of a line that held something. What was wrong with it has been reported. */
    public boolean isEmptied() {
        return text.isEmpty() && sent.length() > spaces;
    }

    public boolean startsWith(String start) {
        return text.startsWith(start);
    }

    /** The rest of the line from an offset. */
    public SentText from(int start) {
        return field(start, text.length());
    }

    public SentText field(int start, int end) {
        return new SentText(text.substring(start, end), new Part(this, start));
    }

    @Override
    public Fault fault(String code, int offset, String message) {
        return Fault.inText(code, number, column(offset), message);
    }

    /**
     * The column, in code points as sent, of an offset in {@code text}; the end of the text and the spaces behind it
     * have columns too.
     */
    private int column(int offset) {
        int origin = origins.length == 0 ? offset : origins[Math.min(offset, origins.length - 1)];
        return sent.codePointCount(0, Math.min(origin, sent.length())) + 1;
    }

    /** What begins {@code start} characters into a line. */
    private record Part(Line line, int start) implements Place {
        @Override
        public Fault fault(String code, int offset, String message) {
            return line.fault(code, start + offset, message);
        }
    }
}
