package xyz.rbtfl.story.markdown;

import java.util.List;
import xyz.rbtfl.story.document.Address;
import xyz.rbtfl.story.document.DocumentWriter;
import xyz.rbtfl.story.line.Line;
import xyz.rbtfl.story.markdown.Outline.Blank;
import xyz.rbtfl.story.rule.Faults;
import xyz.rbtfl.story.rule.SentText;

/** Reads the rule and the canonical line, which must name the address that the document was sent to. */
final class TailPart {

    private static final String CANONICAL = "Canonical: ";

    private final List<Line> lines;
    private final Line end;
    private final Address address;
    private final Faults faults;

    private TailPart(Outline outline, Address address, Faults faults) {
        this.lines = outline.tail();
        this.end = outline.end();
        this.address = address;
        this.faults = faults;
    }

    static void read(Outline outline, Address address, Faults faults) {
        new TailPart(outline, address, faults).read();
    }

    private void read() {
        int at = 0;
        if (lines.isEmpty() || !lines.get(0).text().equals(DocumentWriter.RULE)) {
            Line due = lines.isEmpty() ? end : lines.get(0);
            faults.refuse(
                    due,
                    0,
                    "section",
                    "The document's end is missing",
                    DocumentWriter.RULE + " and the canonical line",
                    due.text());
            if (lines.isEmpty()) {
                return;
            }
        } else {
            at = 1;
            while (at < lines.size() && lines.get(at).isBlank()) {
                at++;
            }
            Line next = at < lines.size() ? lines.get(at) : end;
            Blank.check(lines.subList(1, lines.size()), at - 1, 0, next, faults);
        }
        canonical(at < lines.size() ? lines.get(at) : end);
        trailing(at + 1);
    }

    private void trailing(int from) {
        for (int i = from; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                refuseTrailing(lines.get(i), 0);
                return;
            }
        }
    }

    private void refuseTrailing(Line line, int offset) {
        faults.refuse(
                line,
                offset,
                "trailing",
                "The document ends with its canonical line",
                "nothing",
                line.text().substring(offset));
    }

    private void canonical(Line line) {
        String text = line.text();
        int space = text.indexOf(' ', CANONICAL.length());
        int to = space < 0 ? text.length() : space;
        int name = text.lastIndexOf("/n/", to);
        int path = text.lastIndexOf('/', name - 1);
        if (!line.startsWith(CANONICAL)
                || path < CANONICAL.length()
                || name < path
                || !isOrigin(text.substring(CANONICAL.length(), path))) {
            faults.refuse(line, 0, "section", "The canonical line is missing", CANONICAL + url(), text);
            return;
        }
        if (space >= 0) {
            refuseTrailing(line, space);
        }
        compare(line.field(path + 1, name), address.locale(), "locale", "The document is of another locale");
        compare(line.field(name + 3, to), address.slug(), "slug", "The document is of another story");
        if (!text.substring(CANONICAL.length(), path).equals(address.origin())) {
            faults.repair(
                    line, CANONICAL.length(), "origin", "The canonical line names this site: " + address.origin());
        }
    }

    private void compare(SentText found, String expected, String code, String message) {
        if (!found.text().equals(expected)) {
            faults.refuse(found.place(), 0, code, message, expected, found.text());
        }
    }

    private static boolean isOrigin(String text) {
        return text.isEmpty()
                || text.regionMatches(true, 0, "http://", 0, 7)
                || text.regionMatches(true, 0, "https://", 0, 8);
    }

    private String url() {
        return address.origin() + "/" + address.locale() + "/n/" + address.slug();
    }
}
