package xyz.rbtfl.story.line;

import java.util.List;
import java.util.stream.Collectors;
import xyz.rbtfl.story.document.Fault;
import xyz.rbtfl.story.rule.Place;
import xyz.rbtfl.story.rule.SentText;

/** Text of whole lines with LF between them. */
public record Paragraphs(List<Line> lines) implements Place {

    public SentText text() {
        return new SentText(lines.stream().map(Line::text).collect(Collectors.joining("\n")), this);
    }

    @Override
    public Fault fault(String code, int offset, String message) {
        int rest = offset;
        for (Line line : lines) {
            if (rest <= line.text().length()) {
                return line.fault(code, rest, message);
            }
            rest -= line.text().length() + 1;
        }
        return lines.get(lines.size() - 1).fault(code, 0, message);
    }
}
