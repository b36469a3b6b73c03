package xyz.rbtfl.story.line;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import xyz.rbtfl.story.document.Fault;
import xyz.rbtfl.story.rule.Faults;

/**
 * Cleans one line: control characters are refused, what is not NFC is repaired, and each character keeps its origin.
 */
public final class Characters {

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    /** Everything below is NFC whatever stands beside it. */
    private static final char FIRST_COMBINING = '\u0300';

    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();
    private static final int LONG_PILE = 32;

    private final int number;
    private final String sent;
    private final Faults faults;
    private final StringBuilder text;
    private final int[] origins;
    private boolean normalised;

    private Characters(int number, String sent, Faults faults) {
        this.number = number;
        this.sent = sent;
        this.faults = faults;
        this.text = new StringBuilder(sent.length());
        // a character outside the basic plane or one excluded from composition may become as many as four
        this.origins = new int[4 * sent.length() + 1];
    }

    /** @param lost the offsets of what no character could be made of, which the text goes without */
    static Line clean(int number, String sent, BitSet lost, Faults faults) {
        boolean controls = false;
        boolean combining = false;
        for (int i = 0; i < sent.length(); i++) {
            char c = sent.charAt(i);
            controls |= isControl(c);
            combining |= c >= FIRST_COMBINING;
        }
        if (lost.isEmpty() && !controls && (!combining || isSurelyNfc(sent))) {
            return Line.plain(number, sent);
        }
        return new Characters(number, sent, faults).line(lost);
    }

    public static boolean isControl(char c) {
        return c < 0x20 || c >= 0x7F && c <= 0x9F;
    }

    /** The text with everything outside URLs in NFC; control characters are another's concern. */
    public static String nfc(String text) {
        return isSurelyNfc(text) ? text : new Characters(0, text, new Faults()).normalised();
    }

    /**
     * The quick check alone, in one linear pass; the full one sorts long piles of combining marks in quadratic time.
     */
    private static boolean isSurelyNfc(String text) {
        return NFC.spanQuickCheckYes(text) == text.length();
    }

    private String normalised() {
        int at = 0;
        while (at < sent.length()) {
            int url = urlEnd(at);
            at = url > at ? keep(at, url) : isControl(sent.charAt(at)) ? keep(at, at + 1) : normalise(at);
        }
        return text.toString();
    }

    private Line line(BitSet lost) {
        int at = 0;
        while (at < sent.length()) {
            if (lost.get(at)) {
                at++;
                continue;
            }
            int url = urlEnd(at);
            at = url > at ? keep(at, url) : isControl(sent.charAt(at)) ? refuseControls(at) : normalise(at);
        }
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        origins[text.length()] = sent.length();
        return new Line(number, text.substring(0, end), text.length() - end, sent, Arrays.copyOf(origins, end + 1));
    }

    private int keep(int from, int to) {
        for (int i = from; i < to; i++) {
            origins[text.length()] = i;
            text.append(sent.charAt(i));
        }
        return to;
    }

    /**
     * One fault for a run of them. A space takes the place of a tab or the like between words, lest the line read as
     * another.
     */
    private int refuseControls(int from) {
        int to = from;
        boolean white = false;
        while (to < sent.length() && isControl(sent.charAt(to))) {
            white |= Character.isWhitespace(sent.charAt(to)) || sent.charAt(to) == '\u0085';
            to++;
        }
        boolean inside = from > 0 && to < sent.length() && sent.charAt(from - 1) != ' ' && sent.charAt(to) != ' ';
        if (white && inside) {
            origins[text.length()] = from;
            text.append(' ');
        }
        Fault fault = Fault.inText(
                "control", number, sent.codePointCount(0, from) + 1, "Control characters and tabs are not text");
        faults.refuse(fault.instead("a printable character", Faults.character(sent.charAt(from))));
        return to;
    }

    /** Normalises from here to the next place where normalisation can be cut. */
    private int normalise(int from) {
        int to = from + Character.charCount(sent.codePointAt(from));
        while (to < sent.length()
                && !isControl(sent.charAt(to))
                && urlEnd(to) == to
                && !NFC.hasBoundaryBefore(sent.codePointAt(to))) {
            to += Character.charCount(sent.codePointAt(to));
        }
        String before = sent.substring(from, to);
        String after = NFC.normalize(before.length() > LONG_PILE ? inCanonicalOrder(before) : before);
        if (!normalised && !after.equals(before)) {
            normalised = true;
            Fault fault =
                    Fault.inText("nfc", number, sent.codePointCount(0, from) + 1, "Text is in Unicode's form NFC");
            faults.repair((code, offset, message) -> fault, 0, "nfc", fault.message());
        }
        for (int i = 0; i < after.length(); i++) {
            origins[text.length()] = from;
            text.append(after.charAt(i));
        }
        return to;
    }

    /**
     * Decomposed, with its marks sorted by class, which changes nothing that normalisation keeps. ICU inserts marks one
     * by one, so that a hostile pile of them would take quadratic time; in this order each insertion is an append.
     */
    private static String inCanonicalOrder(String pile) {
        StringBuilder ordered = new StringBuilder(pile.length());
        List<Integer> marks = new ArrayList<>();
        pile.codePoints().flatMap(Characters::decomposed).forEach(c -> {
            if (NFD.getCombiningClass(c) == 0) {
                flush(marks, ordered);
                ordered.appendCodePoint(c);
            } else {
                marks.add(c);
            }
        });
        flush(marks, ordered);
        return ordered.toString();
    }

    private static void flush(List<Integer> marks, StringBuilder ordered) {
        marks.sort(Comparator.comparingInt(NFD::getCombiningClass));
        marks.forEach(ordered::appendCodePoint);
        marks.clear();
    }

    private static IntStream decomposed(int c) {
        String parts = NFD.getDecomposition(c);
        return parts == null ? IntStream.of(c) : parts.codePoints();
    }

    /**
     * Where a URL that begins here ends; here, if none does. Its bytes are somebody else's name for something, so they
     * are kept.
     */
    private int urlEnd(int at) {
        if (!sent.regionMatches(true, at, "http://", 0, 7) && !sent.regionMatches(true, at, "https://", 0, 8)) {
            return at;
        }
        int end = at;
        while (end < sent.length()
                && "<>\") ".indexOf(sent.charAt(end)) < 0
                && !isControl(sent.charAt(end))
                && !Character.isSpaceChar(sent.charAt(end))) {
            end++;
        }
        return end;
    }
}
