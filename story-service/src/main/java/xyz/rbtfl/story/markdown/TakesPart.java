package xyz.rbtfl.story.markdown;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xyz.rbtfl.story.line.Line;
import xyz.rbtfl.story.markdown.Outline.Blank;
import xyz.rbtfl.story.rule.Faults;
import xyz.rbtfl.story.rule.SentDocument;
import xyz.rbtfl.story.rule.SentText;

/** Reads the takes in their batches. */
final class TakesPart {

    private static final String LENS = "### ";
    private static final String QUOTE = "  > \"";
    private static final String SOURCE = "  Source: ";

    private final List<Line> lines;
    private final SentDocument sent;
    private final Faults faults;
    private final BitSet openEnded;
    private int at;

    private TakesPart(List<Line> lines, SentDocument sent, Faults faults, BitSet openEnded) {
        this.lines = lines;
        this.sent = sent;
        this.faults = faults;
        this.openEnded = openEnded;
    }

    /** @param openEnded gets the numbers of the lines that end in a space, being takes without framing */
    static void read(List<Line> lines, SentDocument sent, Faults faults, BitSet openEnded) {
        TakesPart takes = new TakesPart(lines, sent, faults, openEnded);
        while (takes.at < lines.size()) {
            takes.batch();
        }
    }

    private void batch() {
        Line heading = lines.get(at);
        List<SentDocument.Take> takes = new ArrayList<>();
        if (isLens(heading)) {
            lens(heading, takes);
            at++;
        } else {
            faults.refuse(heading, 0, "batch", "This take stands in no batch", LENS + "lens", heading.text());
            sent.batches.add(new SentDocument.Batch(heading.field(0, 0), takes));
            at += isTake(heading) ? 0 : 1;
        }
        while (at < lines.size() && !isLens(lines.get(at))) {
            if (lines.get(at).isBlank()) {
                blanks(takes.isEmpty());
            } else {
                takes.add(take());
            }
        }
        if (takes.isEmpty() && isLens(heading)) {
            faults.refuse(heading, 0, "batch", "The batch is empty", "takes under the lens", heading.text());
        } else if (at < lines.size() && !lines.get(at - 1).isBlank()) {
            Blank.missing(lines.get(at), faults);
        }
    }

    private void lens(Line heading, List<SentDocument.Take> takes) {
        if (heading.text().length() <= LENS.length()) {
            faults.refuse(heading, 0, "name", "The lens has no name", LENS + "lens", heading.text());
        }
        sent.batches.add(new SentDocument.Batch(
                heading.from(Math.min(LENS.length(), heading.text().length())), takes));
    }

    /** Blank lines stand between batches, one at a time, and nowhere else. */
    private void blanks(boolean first) {
        int from = at;
        at = nonBlank(at);
        boolean between = !first && at < lines.size() && isLens(lines.get(at));
        boolean emptyBatch = first && at < lines.size() && isLens(lines.get(at));
        if (!emptyBatch && at - from > (between ? 1 : 0)) {
            Blank.extra(lines.get(between ? from + 1 : from), faults);
        }
    }

    private SentDocument.Take take() {
        Line first = lines.get(at++);
        SentDocument.@Nullable FirstLine told = TakeLine.read(first, faults);
        if (TakeLine.endsInDash(first, told)) {
            openEnded.set(first.number());
        }
        Under under = new Under();
        for (int end = nonBlank(at); end < lines.size() && !under.isLast(lines.get(end)); end = nonBlank(at)) {
            if (end > at) {
                Blank.extra(lines.get(at), faults);
                under.broken |= lines.subList(at, end).stream().anyMatch(this::isBroken);
            }
            under.read(lines.get(end));
            at = end + 1;
        }
        if (first.startsWith(TakeLine.OUTLET) || under.isMore) {
            under.finish(
                    at < lines.size()
                            ? lines.get(at)
                            : Line.missing(lines.get(at - 1).number() + 1));
        }
        return new SentDocument.Take(Optional.ofNullable(told), under.quote, under.source);
    }

    private boolean isBroken(Line line) {
        return faults.isUndecodable(line.number());
    }

    private int nonBlank(int from) {
        int i = from;
        while (i < lines.size() && lines.get(i).isBlank()) {
            i++;
        }
        return i;
    }

    private static boolean startsAnother(Line line) {
        return isTake(line) || isLens(line);
    }

    private static boolean isTake(Line line) {
        return line.startsWith("-") || line.startsWith("* ") || line.startsWith("**");
    }

    private static boolean isLens(Line line) {
        return line.startsWith(LENS) || line.text().equals("###");
    }

    /** The lines under a take's first: at most one quote, then its source. */
    private final class Under {

        private Optional<SentText> quote = Optional.empty();
        private Optional<SentText> source = Optional.empty();
        private Optional<Line> sourceLine = Optional.empty();
        private boolean quotes;
        private boolean openQuote;
        private boolean isMore;
        private boolean broken;

        /** Whether a line belongs to another take: one of broken bytes behind the source was most likely its first. */
        boolean isLast(Line next) {
            String stripped = next.text().stripLeading();
            boolean known = isSource(stripped) || stripped.startsWith(">");
            return startsAnother(next) || isBroken(next) && !known && sourceLine.isPresent();
        }

        void read(Line line) {
            String stripped = line.text().stripLeading();
            isMore = true;
            if (isSource(stripped)) {
                source(line);
            } else if (stripped.startsWith(">")) {
                quote(line);
            } else if (!openQuote) {
                faults.refuse(
                        line,
                        0,
                        "take",
                        "This line belongs to no take",
                        QUOTE + "quote\" or" + SOURCE + "url",
                        line.text());
            }
            // a line of broken bytes may well have been the source
            broken |= isBroken(line);
        }

        private void source(Line line) {
            openQuote = false;
            if (sourceLine.isPresent()) {
                faults.refuse(line, 0, "source", "A take has one source", "one line" + SOURCE + "url", line.text());
            } else if (line.startsWith(SOURCE)) {
                source = Optional.of(line.from(SOURCE.length()));
            } else {
                faults.refuse(line, 0, "source", "The source does not fit its line", SOURCE + "url", line.text());
            }
            sourceLine = Optional.of(line);
        }

        private void quote(Line line) {
            sourceLine.ifPresent(source -> faults.refuse(
                    source,
                    0,
                    "source",
                    "The source stands before the quote",
                    "the quote before the source",
                    source.text()));
            if (openQuote) {
                // the second line of a quote that has been reported
                openQuote = !line.text().endsWith("\"");
                return;
            }
            if (quotes) {
                faults.refuse(line, 0, "quote", "A take has one quote", "one quote in one line", line.text());
                return;
            }
            quotes = true;
            int end = line.text().length() - 1;
            if (isQuote(line.text(), end)) {
                quote = Optional.of(line.field(QUOTE.length(), end));
            } else {
                openQuote = true;
                faults.refuse(line, 0, "quote", "The quote does not fit its line", QUOTE + "quote\"", line.text());
            }
        }

        private static boolean isSource(String stripped) {
            return stripped.regionMatches(true, 0, "Source", 0, 6);
        }

        private static boolean isQuote(String text, int end) {
            return text.startsWith(QUOTE) && end > QUOTE.length() && text.charAt(end) == '"';
        }

        void finish(Line next) {
            if (sourceLine.isEmpty() && !broken) {
                faults.refuse(next, 0, "source", "The take's source is missing", SOURCE + "url", next.text());
            }
        }
    }
}
