package xyz.rbtfl.story.markdown;

import static xyz.rbtfl.story.document.DocumentWriter.MID;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import xyz.rbtfl.story.line.Line;
import xyz.rbtfl.story.rule.Checks;
import xyz.rbtfl.story.rule.Faults;
import xyz.rbtfl.story.rule.SentDocument;
import xyz.rbtfl.story.rule.SentText;

/** Reads {@code **Meta:** type: story · date: 2026-06-01 · heads: … · 11 takes · 3 lenses · 7 regions}. */
final class MetaLine {

    private static final String TYPE = "**Meta:** type: ";
    private static final String DATE = "date: ";
    private static final String HEADS = "heads: ";

    private final Line line;
    private final SentDocument sent;
    private final Faults faults;
    private final List<SentText> parts;

    private MetaLine(Line line, SentDocument sent, Faults faults) {
        this.line = line;
        this.sent = sent;
        this.faults = faults;
        this.parts = split(line.from(0), MID);
    }

    static void read(Line line, SentDocument sent, Faults faults) {
        new MetaLine(line, sent, faults).read();
    }

    private void read() {
        String type = parts.get(0).text();
        if (!type.startsWith(TYPE) || !Checks.isType(type.substring(TYPE.length()))) {
            faults.refuse(
                    line,
                    line.startsWith(TYPE) ? TYPE.length() : 0,
                    "section",
                    "The meta line names no type",
                    TYPE + "story" + MID + DATE + "yyyy-mm-dd",
                    line.text());
            return;
        }
        sent.type = Optional.of(behind(parts.get(0), TYPE));
        SentText date = parts.size() > 1 ? parts.get(1) : line.from(line.text().length());
        if (!date.text().startsWith(DATE)) {
            faults.refuse(date.place(), 0, "date", "The date is missing", DATE + "yyyy-mm-dd", date.text());
            return;
        }
        sent.date = Optional.of(behind(date, DATE));
        int counts = parts.size();
        while (counts > 2 && isCount(parts.get(counts - 1).text())) {
            counts--;
        }
        heads(counts);
        sent.counts = Optional.of(
                counts < parts.size()
                        ? rest(parts.get(counts))
                        : line.from(line.text().length()));
    }

    private void heads(int end) {
        if (end == 2) {
            return;
        }
        if (!(parts.get(2).text() + " ").startsWith(HEADS)) {
            faults.refuse(
                    parts.get(2).place(),
                    0,
                    "section",
                    "The meta line has no such part",
                    HEADS + "… or the counts",
                    parts.get(2).text());
            return;
        }
        if (end > 3) {
            faults.refuse(
                    parts.get(3).place(),
                    -2,
                    "head",
                    "A head's name holds no \" · \"",
                    "\", \" between heads",
                    parts.get(3).text());
            return;
        }
        SentText heads = parts.get(2).text().length() < HEADS.length()
                ? parts.get(2).part(HEADS.length() - 1, HEADS.length() - 1)
                : behind(parts.get(2), HEADS);
        for (SentText head : split(heads, ", ")) {
            if (head.text().isEmpty()) {
                faults.refuse(head.place(), 0, "head", "A head has no name", "a name", "nothing");
            } else {
                sent.heads.add(head);
            }
        }
    }

    private SentText rest(SentText part) {
        int from = 0;
        for (SentText before : parts) {
            if (before == part) {
                break;
            }
            from += before.text().length() + MID.length();
        }
        return line.from(from);
    }

    private static boolean isCount(String text) {
        int space = text.indexOf(' ');
        return space > 0
                && text.chars().limit(space).allMatch(c -> c >= '0' && c <= '9' || c == '-' || c == '+' || c == ',')
                && switch (text.substring(space + 1)) {
                    case "take", "takes", "lens", "lenses", "region", "regions" -> true;
                    default -> false;
                };
    }

    private static SentText behind(SentText part, String key) {
        return part.part(key.length(), part.text().length());
    }

    /** The parts of a text between separators, each at its own place; one part when there is no separator. */
    static List<SentText> split(SentText whole, String separator) {
        List<SentText> parts = new ArrayList<>();
        int from = 0;
        for (int to = whole.text().indexOf(separator);
                to >= 0;
                to = whole.text().indexOf(separator, from)) {
            parts.add(whole.part(from, to));
            from = to + separator.length();
        }
        parts.add(whole.part(from, whole.text().length()));
        return parts;
    }
}
