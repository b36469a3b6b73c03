package xyz.rbtfl.story.markdown;

import static xyz.rbtfl.story.document.StoryDocument.EM;

import org.jspecify.annotations.Nullable;
import xyz.rbtfl.story.line.Line;
import xyz.rbtfl.story.rule.Faults;
import xyz.rbtfl.story.rule.SentDocument;
import xyz.rbtfl.story.rule.TakeBracket;

/** Reads {@code - **outlet** (region, language) — framing}: the first line of a take. */
final class TakeLine {

    static final String OUTLET = "- **";
    private static final String SHAPE = "- **outlet** (region, language) — framing";

    private TakeLine() {}

    /** The four fields of the line, or null when it is reported as no take. */
    static SentDocument.@Nullable FirstLine read(Line line, Faults faults) {
        String text = line.text();
        int outletEnd = text.indexOf(TakeBracket.START, OUTLET.length());
        if (!line.startsWith(OUTLET) || outletEnd <= OUTLET.length()) {
            int column = line.startsWith(OUTLET) ? noOutlet(text, outletEnd) : 0;
            return refuse(line, column, "take", "This is no take", SHAPE, faults);
        }
        int region = outletEnd + TakeBracket.START.length();
        TakeBracket bracket = TakeBracket.find(text, region);
        if (bracket.end() < 0) {
            return bracket.comma() < 0
                    ? noBracket(line, region, faults)
                    : refuse(line, bracket.comma() + 2, "language", "This is no language tag", "a BCP 47 tag", faults);
        }
        int framing = Math.min(bracket.end() + 1 + EM.length(), text.length());
        if (bracket.comma() == region) {
            return refuse(line, region, "take", "The region is missing", SHAPE, faults);
        }
        return new SentDocument.FirstLine(
                line.field(OUTLET.length(), outletEnd),
                line.field(region, bracket.comma()),
                line.field(bracket.comma() + 2, bracket.end()),
                line.from(framing));
    }

    /** Whether the line ends in the dash of a take without framing, be the rest of it as it may. */
    static boolean endsInDash(Line line, SentDocument.@Nullable FirstLine told) {
        return told == null
                ? line.text().endsWith(") —")
                : told.framing().text().isEmpty();
    }

    private static int noOutlet(String text, int outletEnd) {
        int bold = text.indexOf("**", OUTLET.length());
        return outletEnd < 0 && bold > 0 ? bold : OUTLET.length();
    }

    /** A bracket that does not end: most often a hyphen or an en dash stands where the em dash is due. */
    private static SentDocument.@Nullable FirstLine noBracket(Line line, int region, Faults faults) {
        String text = line.text();
        int end = text.indexOf(')', region);
        int column = end < 0 ? text.length() : end + 1;
        for (int i = end; i >= 0; i = text.indexOf(')', i + 1)) {
            int dash = text.startsWith(" ", i + 1) ? i + 2 : i + 1;
            if (dash < text.length() && "-–—―−".indexOf(text.charAt(dash)) >= 0) {
                column = dash;
                break;
            }
        }
        boolean noComma = end >= 0 && text.startsWith(EM, end + 1);
        return refuse(
                line,
                noComma ? region : column,
                "take",
                "The take's bracket and dash do not fit",
                "region, language) — framing",
                faults);
    }

    private static SentDocument.@Nullable FirstLine refuse(
            Line line, int column, String code, String message, String expected, Faults faults) {
        faults.refuse(line, column, code, message, expected, line.text().substring(column));
        return null;
    }
}
