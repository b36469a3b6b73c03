package xyz.rbtfl.story.markdown;

import static xyz.rbtfl.story.document.StoryDocument.EM;

import java.util.List;
import xyz.rbtfl.story.line.Line;
import xyz.rbtfl.story.markdown.Outline.Blank;
import xyz.rbtfl.story.rule.Faults;
import xyz.rbtfl.story.rule.SentDocument;

/** Reads the two plain lists, one line an item: key numbers and what to watch. */
final class ListPart {

    private static final String ITEM = "- ";

    private ListPart() {}

    static void numbers(List<Line> lines, SentDocument sent, Faults faults) {
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                number(lines.get(i), sent, faults);
            } else if (!lines.get(i - 1).isBlank()) {
                Blank.extra(lines.get(i), faults);
            }
        }
    }

    static void watch(List<Line> lines, SentDocument sent, Faults faults) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (isItem(line)) {
                sent.whatToWatch.add(line.from(ITEM.length()));
            } else if (!line.isBlank()) {
                faults.refuse(line, 0, "item", "This is no item of the list", "- text", line.text());
            } else if (!lines.get(i - 1).isBlank()) {
                Blank.extra(line, faults);
            }
        }
    }

    private static void number(Line line, SentDocument sent, Faults faults) {
        int dash = line.text().indexOf(EM, ITEM.length());
        int label = dash + EM.length();
        if (isItem(line) && dash > ITEM.length()) {
            sent.keyNumbers.add(new SentDocument.Number(line.field(ITEM.length(), dash), line.from(label)));
        } else {
            int column = !isItem(line) ? 0 : dash < 0 ? wrongDash(line.text()) : ITEM.length();
            faults.refuse(
                    line,
                    column,
                    "number",
                    "This is no key number",
                    "- value — label",
                    line.text().substring(column));
        }
    }

    private static boolean isItem(Line line) {
        return line.startsWith(ITEM);
    }

    /** Where something stands that was meant for the dash, else the line's end. */
    private static int wrongDash(String text) {
        for (String dash : List.of(" - ", " – ", " -- ", "—")) {
            int at = text.indexOf(dash, ITEM.length());
            if (at >= 0) {
                return dash.length() > 1 ? at + 1 : at;
            }
        }
        return text.length();
    }
}
