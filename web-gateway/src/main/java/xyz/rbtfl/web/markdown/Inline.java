package xyz.rbtfl.web.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One reading of one line of inline Markdown: CommonMark's emphasis, links and autolinks, and nothing else. Raw HTML,
 * character references, code spans and images come out as the text that they are written with.
 *
 * <p>It is written by hand because a line is up to 64 KiB of whatever someone sends, and every Markdown library at hand
 * takes seconds over some lines of that length (a run of {@code [a](b)}, of {@code <?}, of single backticks). Here each
 * character is looked at a bounded number of times: brackets are a stack, emphasis remembers where it has looked in
 * vain, code spans know where each length of fence stands last.
 */
final class Inline {

    private static final int MAX_FENCE = 32;

    private final String text;
    private final UnaryOperator<String> linkTag;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Bracket> brackets = new ArrayList<>();
    private final Emphasis emphasis = new Emphasis();
    private final int[] lastFence = new int[MAX_FENCE + 1];
    /** Brackets below this height stand around a link already; a link holds no link, so they stay text. */
    private int spentBrackets;
    private int at;
    private int textFrom;

    /** A stretch of the output: literal source text, and the tags around it. */
    static final class Piece {
        private int from;
        private int to;
        /** Tags before the text, in order. */
        private String before = "";
        /** Tags behind the text, in order. */
        private String after = "";

        private Piece(int from, int to) {
            this.from = from;
            this.to = to;
        }

        void closeOne(int marks, String tag) {
            from += marks;
            before += tag;
        }

        void openOne(int marks, String tag) {
            to -= marks;
            after = tag + after;
        }
    }

    private record Bracket(int piece, int from, boolean image, Emphasis.Run lastRun) {
    }

    /**
     * @param linkTag the opening tag for a destination, or null where it may not be a link
     */
    private Inline(String text, UnaryOperator<String> linkTag) {
        this.text = text;
        this.linkTag = linkTag;
    }

    /** Appends the HTML of a line to {@code out}. */
    static void append(String text, UnaryOperator<String> linkTag, StringBuilder out) {
        var line = new Inline(text, linkTag);
        line.read();
        line.write(out);
    }

    private void read() {
        noteFences();
        while (at < text.length()) {
            switch (text.charAt(at)) {
                case '\\' -> readEscape();
                case '`' -> readFence();
                case '*', '_' -> readMarks();
                case '!' -> readBang();
                case '[' -> openBracket(at, false);
                case ']' -> closeBracket();
                case '<' -> readAutolink();
                default -> at++;
            }
        }
        endText(at);
        emphasis.resolve(null);
    }

    private void write(StringBuilder out) {
        for (Piece piece : pieces) {
            out.append(piece.before);
            Markdown.escape(text, piece.from, piece.to, out);
            out.append(piece.after);
        }
    }

    /** Ends the running text before {@code end}; the next begins where the reader stands by then. */
    private void endText(int end) {
        if (end > textFrom) {
            pieces.add(new Piece(textFrom, end));
        }
    }

    private Piece add(int from, int to) {
        endText(from);
        var piece = new Piece(from, to);
        pieces.add(piece);
        at = to;
        textFrom = to;
        return piece;
    }

    private void readEscape() {
        if (at + 1 < text.length() && Characters.isAsciiPunctuation(text.charAt(at + 1))) {
            endText(at);
            textFrom = at + 1;
            at += 2;
        } else {
            at++;
        }
    }

    private void noteFences() {
        int end = text.length();
        while ((end = text.lastIndexOf('`', end - 1)) >= 0) {
            int from = end;
            while (from > 0 && text.charAt(from - 1) == '`') {
                from--;
            }
            int length = end - from + 1;
            if (length <= MAX_FENCE && lastFence[length] == 0) {
                lastFence[length] = from;
            }
            if (from == 0) {
                return;
            }
            end = from;
        }
    }

    /** A code span is text with its fences; it is read only so that nothing in it is taken for a link. */
    private void readFence() {
        int length = Characters.run(text, at);
        int next = at + length;
        if (length <= MAX_FENCE) {
            while (next <= lastFence[length]) {
                next = text.indexOf('`', next);
                int other = Characters.run(text, next);
                next += other;
                if (other == length) {
                    at = next;
                    return;
                }
            }
        }
        at += length;
    }

    private void readMarks() {
        int length = Characters.run(text, at);
        int from = at;
        emphasis.add(add(from, from + length), text, from, length);
    }

    private void readBang() {
        if (at + 1 < text.length() && text.charAt(at + 1) == '[') {
            openBracket(at, true);
        } else {
            at++;
        }
    }

    private void openBracket(int from, boolean image) {
        add(from, from + (image ? 2 : 1));
        brackets.add(new Bracket(pieces.size() - 1, from, image, emphasis.last()));
    }

    private void closeBracket() {
        int close = at;
        if (brackets.isEmpty()) {
            at++;
            return;
        }
        int height = brackets.size() - 1;
        Bracket open = brackets.remove(height);
        boolean spent = height < spentBrackets && !open.image();
        spentBrackets = Math.min(spentBrackets, height);
        Destination target = spent ? null : Destination.read(text, close + 1);
        if (target == null) {
            at++;
        } else if (open.image()) {
            keepAsText(open, target.end());
        } else {
            link(open, close, target);
        }
    }

    private void keepAsText(Bracket open, int end) {
        pieces.subList(open.piece(), pieces.size()).clear();
        emphasis.forget(open.lastRun());
        textFrom = open.from();
        add(open.from(), end);
    }

    private void link(Bracket open, int close, Destination target) {
        Piece end = add(close, target.end());
        Piece start = pieces.get(open.piece());
        emphasis.resolve(open.lastRun());
        String tag = linkTag.apply(target.url());
        start.to = start.from;
        end.to = end.from;
        if (tag != null) {
            start.before = tag;
            end.before = "</a>";
        }
        spentBrackets = brackets.size();
    }

    /** {@code <https://example.org/>}; any other angle bracket is text. */
    private void readAutolink() {
        int end = Destination.autolinkEnd(text, at);
        if (end < 0) {
            at++;
            return;
        }
        String tag = linkTag.apply(text.substring(at + 1, end));
        if (tag == null) {
            at = end + 1;
            return;
        }
        Piece link = add(at, end + 1);
        link.from++;
        link.to--;
        link.before = tag;
        link.after = "</a>";
    }
}
