package xyz.rbtfl.story.markdown;

import java.util.List;
import java.util.Optional;
import xyz.rbtfl.story.line.Line;
import xyz.rbtfl.story.markdown.Outline.Blank;
import xyz.rbtfl.story.rule.Faults;
import xyz.rbtfl.story.rule.SentDocument;
import xyz.rbtfl.story.rule.SentText;

/** Reads what stands before the sections: headline, standfirst and meta line. */
final class OpeningPart {

    private static final String META = "**Meta:**";

    private final List<Line> lines;
    private final Line next;
    private final SentDocument sent;
    private final Faults faults;
    private int at;

    private OpeningPart(List<Line> lines, Line next, SentDocument sent, Faults faults) {
        this.lines = lines;
        this.next = next;
        this.sent = sent;
        this.faults = faults;
    }

    /** @param next the line behind the opening, where what is missing at its end is due */
    static void read(List<Line> lines, Line next, SentDocument sent, Faults faults) {
        OpeningPart opening = new OpeningPart(lines, next, sent, faults);
        sent.headline = opening.marked("# ", "the headline");
        sent.standfirst = opening.marked("> ", "the standfirst");
        if (opening.meta()) {
            opening.rest();
        }
    }

    /** A line that begins with a mark, right behind the one before it. */
    private Optional<SentText> marked(String mark, String what) {
        int blanks = blanks();
        Line line = line(at + blanks);
        if (line.startsWith(mark)) {
            Blank.check(lines.subList(at, lines.size()), blanks, 0, line, faults);
            at += blanks + 1;
            return Optional.of(line.from(mark.length()));
        }
        Line due = line(at);
        String wrong = due.text().equals(mark.strip()) ? " is empty" : " is missing";
        faults.refuse(due, 0, "section", capital(what) + wrong, mark + what, due.text());
        if (blanks == 0 && !line.startsWith("> ") && !line.startsWith(META)) {
            // whatever stands here was meant to be it
            at = Math.min(at + 1, lines.size());
        }
        return Optional.empty();
    }

    /** Whether there was anything to read: where nothing is left, what should stand behind it is not missed as well. */
    private boolean meta() {
        int blanks = blanks();
        Line line = line(at + blanks);
        if (line.startsWith(META)) {
            Blank.check(lines.subList(at, lines.size()), blanks, 1, line, faults);
            MetaLine.read(line, sent, faults);
        } else {
            faults.refuse(
                    line,
                    0,
                    "section",
                    "The meta line is missing",
                    META + " type: story · date: yyyy-mm-dd · …",
                    line.text());
        }
        boolean stands = at + blanks < lines.size();
        at = Math.min(at + blanks + 1, lines.size());
        return stands;
    }

    private void rest() {
        int blanks = blanks();
        if (at + blanks < lines.size()) {
            Line line = lines.get(at + blanks);
            faults.refuse(
                    line,
                    0,
                    "section",
                    "Nothing stands between the meta line and the first section",
                    "a section",
                    line.text());
        } else if (at > 0 && (blanks > 0 || !next.isBlank())) {
            Blank.check(lines.subList(at, lines.size()), blanks, 1, next, faults);
        }
    }

    private int blanks() {
        int i = at;
        while (i < lines.size() && lines.get(i).isBlank()) {
            i++;
        }
        return i - at;
    }

    private Line line(int index) {
        return index < lines.size() ? lines.get(index) : next;
    }

    private static String capital(String what) {
        return Character.toUpperCase(what.charAt(0)) + what.substring(1);
    }
}
