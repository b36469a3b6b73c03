package xyz.rbtfl.story.markdown;

import java.util.ArrayList;
import java.util.List;
import xyz.rbtfl.story.document.DocumentWriter;
import xyz.rbtfl.story.line.Line;
import xyz.rbtfl.story.rule.Faults;

/**
 * Cuts a document's lines into its opening, its sections and its tail by the lines that stand for nothing else:
 * headings of the second level, and the rule before the canonical line.
 *
 * @param opening     the lines before the first section
 * @param sections in the order they were sent, known or not
 * @param tail     the rule, the canonical line, and whatever is behind
 * @param end      where a tail is due when there is none
 */
record Outline(List<Line> opening, List<Section> sections, List<Line> tail, Line end) {

    /**
     * A heading and the lines under it.
     *
     * @param next the line behind, where a blank one before it would be due; the section's own last line at the end of
     *             a cut document
     */
    record Section(Line heading, List<Line> body, Line next, boolean last) {

        String title() {
            return heading.text().substring(3);
        }

        /**
         * The lines of the body without the blank ones round them, which are reported where there are too few or too
         * many.
         *
         * @param blanks how many blank lines the format has behind this heading
         * @return no lines for an empty section, which has been reported
         */
        List<Line> content(int blanks, Faults faults) {
            int from = 0;
            int to = body.size();
            while (from < to && body.get(from).isBlank()) {
                from++;
            }
            while (to > from && body.get(to - 1).isBlank()) {
                to--;
            }
            if (from == to && body.stream().anyMatch(Line::isEmptied)) {
                return List.of();
            }
            if (from == to) {
                faults.refuse(
                        heading, 0, "section", "The section is empty", "content, or no such section", heading.text());
                return List.of();
            }
            Blank.check(body, from, blanks, body.get(from), faults);
            if (!last || to < body.size()) {
                Blank.check(body.subList(to, body.size()), body.size() - to, 1, next, faults);
            }
            return body.subList(from, to);
        }
    }

    /** Checks runs of blank lines. */
    static final class Blank {

        private Blank() {}

        /** Checks that the first {@code found} lines, all blank, are as many as due before {@code next}. */
        static void check(List<Line> lines, int found, int due, Line next, Faults faults) {
            if (found < due) {
                missing(next, faults);
            } else if (found > due) {
                extra(lines.get(due), faults);
            }
        }

        static void missing(Line next, Faults faults) {
            faults.refuse(next, 0, "blank-line", "A blank line is missing", "a blank line", next.text());
        }

        static void extra(Line line, Faults faults) {
            faults.refuse(line, 0, "blank-line", "A blank line has no place here", "no blank line", "a blank line");
        }
    }

    static Outline of(List<Line> lines) {
        int tail = tail(lines);
        List<Section> sections = new ArrayList<>();
        int heading = heading(lines, 0, tail);
        List<Line> opening = lines.subList(0, heading);
        while (heading < tail) {
            int next = heading(lines, heading + 1, tail);
            boolean last = next == lines.size();
            sections.add(new Section(
                    lines.get(heading), lines.subList(heading + 1, next), lines.get(last ? next - 1 : next), last));
            heading = next;
        }
        return new Outline(opening, sections, lines.subList(tail, lines.size()), Line.missing(lines.size() + 1));
    }

    private static int heading(List<Line> lines, int from, int end) {
        int i = from;
        while (i < end && !lines.get(i).startsWith("## ")) {
            i++;
        }
        return i;
    }

    /**
     * Where the tail begins: at the first rule with a canonical line behind it, else where it must have been meant to.
     */
    private static int tail(List<Line> lines) {
        int lastRule = -1;
        int lastCanonical = -1;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.text().equals(DocumentWriter.RULE)) {
                if (canonicalFollows(lines, i + 1)) {
                    return i;
                }
                lastRule = i;
            } else if (line.startsWith("Canonical:")) {
                lastCanonical = i;
            } else if (line.startsWith("## ")) {
                lastRule = -1;
                lastCanonical = -1;
            }
        }
        return lastRule >= 0 ? lastRule : lastCanonical >= 0 ? lastCanonical : lines.size();
    }

    private static boolean canonicalFollows(List<Line> lines, int from) {
        int i = from;
        while (i < lines.size() && lines.get(i).isBlank()) {
            i++;
        }
        return i < lines.size() && lines.get(i).startsWith("Canonical:");
    }
}
