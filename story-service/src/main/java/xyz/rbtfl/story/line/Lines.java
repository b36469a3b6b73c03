package xyz.rbtfl.story.line;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import xyz.rbtfl.story.document.Fault;
import xyz.rbtfl.story.rule.Faults;
import xyz.rbtfl.story.rule.TextChecks;

/**
 * Cuts the bytes of a document into lines; what is wrong with bytes, characters and line ends is reported here, and
 * nowhere else.
 */
public final class Lines {

    private static final char BOM = '\uFEFF';
    /** 64 KiB, of UTF-8. */
    public static final int LONGEST = 64 * 1024;

    private static final BitSet NOTHING = new BitSet();

    private final Faults faults;
    private final List<Line> lines = new ArrayList<>();
    private final BitSet undecodable = new BitSet();
    private boolean otherLineEnds;

    private Lines(Faults faults) {
        this.faults = faults;
    }

    /** The lines of a document up to the last that is not blank; at least one. */
    public static List<Line> of(byte[] body, Faults faults) {
        Lines lines = new Lines(faults);
        lines.cut(lines.decode(body));
        lines.dropFinalNewlines();
        return lines.lines;
    }

    private String decode(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        // U+FFFD may come from the decoder or from the author: only a second, slower pass can tell
        return text.indexOf('\uFFFD') < 0 ? text : decodeStrictly(body);
    }

    private String decodeStrictly(byte[] body) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(body);
        CharBuffer out = CharBuffer.allocate(body.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isError()) {
            undecodable.set(out.position());
            in.position(in.position() + result.length());
            out.put('\uFFFD');
            result = decoder.decode(in, out, true);
        }
        return out.flip().toString();
    }

    private void cut(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == BOM) {
            start++;
        }
        if (start > 0) {
            faults.repair(Line.missing(1), 0, "bom", "The byte-order mark is left out");
        }
        for (int end = text.indexOf('\n', start); end >= 0; end = text.indexOf('\n', start)) {
            boolean crlf = end > start && text.charAt(end - 1) == '\r';
            add(text, start, crlf ? end - 1 : end);
            noticeLineEnd(crlf);
            start = end + 1;
        }
        add(text, start, text.length());
    }

    private void add(String text, int start, int end) {
        int number = lines.size() + 1;
        String sent = text.substring(start, end);
        BitSet lost = undecodable.isEmpty() ? NOTHING : undecodable.get(start, end);
        if (!lost.isEmpty()) {
            reportUndecodable(number, sent, lost);
        }
        Line line = withoutMereSpace(Characters.clean(number, sent, lost, faults));
        lines.add(line);
        if (sent.length() > LONGEST / 3 && sent.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            faults.refuse(line, 0, "limit", "The line is too long", "at most 64 KiB in a line", sent);
        }
    }

    private void reportUndecodable(int number, String sent, BitSet lost) {
        faults.undecodable(number);
        for (int at = lost.nextSetBit(0); at >= 0; at = lost.nextSetBit(lost.nextClearBit(at))) {
            Fault fault = Fault.inText("utf-8", number, sent.codePointCount(0, at) + 1, "These bytes are no UTF-8");
            faults.refuse(fault.instead("UTF-8", "bytes that are no character"));
        }
    }

    /** A line of nothing but white space is read as the blank line that it looks like, and is at fault by itself. */
    private Line withoutMereSpace(Line line) {
        if (line.isBlank() || !TextChecks.isWhite(line.text())) {
            return line;
        }
        faults.refuse(
                line,
                0,
                "edge",
                "This is white space alone",
                "a blank line",
                Faults.character(line.text().charAt(0)));
        return new Line(line.number(), "", line.spaces(), line.sent(), line.origins());
    }

    /** One repair for the document, at the first such line end: a file has one kind of them throughout. */
    private void noticeLineEnd(boolean crlf) {
        if (crlf && !otherLineEnds) {
            otherLineEnds = true;
            Line line = lines.get(lines.size() - 1);
            faults.repair(line, line.sent().length(), "line-ends", "Line ends are LF, not CRLF");
        }
    }

    private void dropFinalNewlines() {
        int last = lines.size();
        while (last > 1 && lines.get(last - 1).isBlank()) {
            last--;
        }
        if (last < lines.size()) {
            faults.repair(
                    Line.plain(lines.get(last - 1).number(), lines.get(last - 1).sent()),
                    lines.get(last - 1).sent().length(),
                    "final-newline",
                    "The document ends without a newline");
            lines.subList(last, lines.size()).clear();
        }
    }
}
