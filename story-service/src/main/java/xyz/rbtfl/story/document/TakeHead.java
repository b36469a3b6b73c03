package xyz.rbtfl.story.document;

import static xyz.rbtfl.story.document.StoryDocument.EM;

/** Reads {@code - **outlet** (region, language) — framing}: the first line of a take. */
final class TakeHead {

    static final String OUTLET = "- **";
    static final String BRACKET = "** (";
    private static final String SHAPE = "- **outlet** (region, language) — framing";

    private TakeHead() {}

    /**
     * Where the bracket of a take ends: at the first {@code ") — "} behind {@code ", "} and a well-formed language tag.
     *
     * @param comma where {@code ", "} stands before the tag; where it stands before an ill-formed one, if {@code end} is negative;
     *              negative if none was found
     * @param end   where the closing bracket stands, negative if none was found
     */
    record Bracket(int comma, int end) {

        /** Looks at each character once; each stretch behind a comma is judged as a tag at most once. */
        static Bracket find(String text, int from) {
            int comma = -1;
            int illFormed = -1;
            boolean judged = false;
            for (int i = from; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == ',' && text.startsWith(" ", i + 1)) {
                    comma = i;
                    judged = false;
                } else if (c == ')' && comma >= 0 && !judged && isDash(text, i + 1)) {
                    if (LanguageTag.isWellFormed(text.substring(comma + 2, i))) {
                        return new Bracket(comma, i);
                    }
                    judged = true;
                    illFormed = illFormed < 0 ? comma : illFormed;
                }
            }
            return new Bracket(illFormed, -1);
        }

        /** The dash behind the bracket, which has lost its second space when the line ends there. */
        private static boolean isDash(String text, int at) {
            return text.startsWith(EM, at) || at + 2 == text.length() && text.endsWith(" —");
        }
    }

    /** The four fields of the line, or null when it is reported as no take. */
    static Draft.Head read(Line line, Faults faults) {
        String text = line.text();
        int outletEnd = text.indexOf(BRACKET, OUTLET.length());
        if (!line.startsWith(OUTLET) || outletEnd <= OUTLET.length()) {
            int column = line.startsWith(OUTLET) ? noOutlet(text, outletEnd) : 0;
            return refuse(line, column, "take", "This is no take", SHAPE, faults);
        }
        int region = outletEnd + BRACKET.length();
        Bracket bracket = Bracket.find(text, region);
        if (bracket.end() < 0) {
            return bracket.comma() < 0
                    ? noBracket(line, region, faults)
                    : refuse(line, bracket.comma() + 2, "language", "This is no language tag", "a BCP 47 tag", faults);
        }
        int framing = Math.min(bracket.end() + 1 + EM.length(), text.length());
        if (bracket.comma() == region || text.charAt(region) == ' ') {
            return refuse(line, region, "take", "The region is missing", SHAPE, faults);
        }
        if (text.startsWith(" ", framing)) {
            return refuse(line, framing, "take", "One space stands behind the dash", SHAPE, faults);
        }
        return new Draft.Head(
                line.field(OUTLET.length(), outletEnd),
                line.field(region, bracket.comma()),
                line.field(bracket.comma() + 2, bracket.end()),
                line.from(framing));
    }

    /** Whether the line ends in the dash of a take without framing, be the rest of it as it may. */
    static boolean endsInDash(Line line, Draft.Head head) {
        return head == null
                ? line.text().endsWith(") —")
                : head.framing().text().isEmpty();
    }

    private static int noOutlet(String text, int outletEnd) {
        int bold = text.indexOf("**", OUTLET.length());
        return outletEnd < 0 && bold > 0 ? bold : OUTLET.length();
    }

    /** A bracket that does not end: most often a hyphen or an en dash stands where the em dash is due. */
    private static Draft.Head noBracket(Line line, int region, Faults faults) {
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

    private static Draft.Head refuse(
            Line line, int column, String code, String message, String expected, Faults faults) {
        faults.refuse(line, column, code, message, expected, line.text().substring(column));
        return null;
    }
}
