package xyz.rbtfl.story.rule;

import static xyz.rbtfl.story.document.StoryDocument.EM;

import xyz.rbtfl.wire.language.LanguageTag;

/**
 * Where the bracket of a take, {@code ** (region, language) — }, ends: at the first {@code ") — "} behind {@code ", "}
 * and a well-formed language tag.
 *
 * @param comma where {@code ", "} stands before the tag; where it stands before an ill-formed one, if {@code end} is
 *              negative; negative if none was found
 * @param end   where the closing bracket stands, negative if none was found
 */
public record TakeBracket(int comma, int end) {

    /** What stands between a take's outlet and its region. */
    public static final String START = "** (";

    /** Looks at each character once; each stretch behind a comma is judged as a tag at most once. */
    public static TakeBracket find(String text, int from) {
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
                    return new TakeBracket(comma, i);
                }
                judged = true;
                illFormed = illFormed < 0 ? comma : illFormed;
            }
        }
        return new TakeBracket(illFormed, -1);
    }

    /** The dash behind the bracket, which has lost its second space when the line ends there. */
    private static boolean isDash(String text, int at) {
        return text.startsWith(EM, at) || at + 2 == text.length() && text.endsWith(" —");
    }
}
