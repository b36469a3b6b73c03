package xyz.rbtfl.story.document;

import java.util.List;

/** Where a piece of text was sent from: what turns an offset in it into a line and column, or into a JSON pointer. */
interface Spot {

    /** A fault {@code offset} characters into the text. */
    Fault fault(String code, int offset, String message);

    /** A value of a JSON document. */
    record InJson(String pointer) implements Spot {
        @Override
        public Fault fault(String code, int offset, String message) {
            return Fault.inJson(code, pointer, message);
        }
    }

    /** Text that begins {@code start} characters into a line. */
    record InLine(Line line, int start) implements Spot {
        @Override
        public Fault fault(String code, int offset, String message) {
            return line.fault(code, start + offset, message);
        }
    }

    /** Text of whole lines with LF between them. */
    record InLines(List<Line> lines) implements Spot {
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
}
