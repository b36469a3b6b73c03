package xyz.rbtfl.story.mention;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import org.jspecify.annotations.Nullable;
import xyz.rbtfl.story.link.PlainText;

/**
 * The sentence round a link, of at most {@value #LONGEST} characters: a longer one is cut at words on both sides of the
 * link, and an ellipsis stands where it is cut. Looks no further than {@value #LONGEST} characters to either side,
 * however long the text is.
 */
final class Sentence {

    static final int LONGEST = 300;

    private static final String CUT = "…";
    /** What is left for words between two of these. */
    private static final int ROOM = LONGEST - 2;

    private final String near;
    private final int start;
    private final int end;
    private final boolean more;
    private final boolean moreBefore;
    private @Nullable BreakIterator characters;

    /**
     * A link from {@code start} to {@code end} in what stands near it; more of the text may stand before and behind.
     */
    private Sentence(String near, int start, int end, boolean moreBefore, boolean more) {
        this.near = near;
        this.start = start;
        this.end = end;
        this.moreBefore = moreBefore;
        this.more = more;
    }

    /**
     * The sentence, or all sentences that a link of several goes through.
     *
     * @param start where the link begins in the text
     * @param end   where it ends
     */
    static String round(CharSequence text, int start, int end) {
        return near(text, start, end).sentence();
    }

    /** The whole of the text, where that is one item. */
    static String whole(CharSequence text, int start, int end) {
        Sentence sentence = near(text, start, end);
        return sentence.bounded(0, sentence.near.length());
    }

    /** Half a character may stand at either end of it, which is further away than what is kept reaches. */
    private static Sentence near(CharSequence text, int start, int end) {
        int from = Math.max(0, start - LONGEST);
        int to = Math.min(text.length(), Math.min(end, start + LONGEST) + LONGEST);
        return new Sentence(
                text.subSequence(from, to).toString(),
                start - from,
                Math.min(end, to) - from,
                from > 0,
                to < text.length());
    }

    private String sentence() {
        BreakIterator sentences = BreakIterator.getSentenceInstance(ULocale.ROOT);
        sentences.setText(near);
        int from = sentences.preceding(Math.min(start + 1, near.length()));
        int to = sentences.following(Math.max(end - 1, from));
        // an empty text has no sentence, and both are negative
        return bounded(Math.max(from, 0), Math.max(to, 0));
    }

    private String bounded(int from, int to) {
        boolean before = moreBefore && from == 0;
        boolean behind = more && to == near.length();
        String all = PlainText.stripped(near.substring(from, to));
        if (all.length() <= LONGEST && !before && !behind) {
            return all;
        }
        int spare = ROOM - Math.min(end - start, ROOM);
        int left = Math.max(from, Math.min(start - spare / 2, to - ROOM));
        int right = Math.min(left + ROOM, to);
        before |= left > from;
        behind |= right < to;
        left = before ? firstWord(left) : left;
        right = behind ? lastWord(right) : right;
        String kept = PlainText.stripped(near.substring(left, Math.max(left, right)));
        return (before ? CUT : "") + kept + (behind ? CUT : "");
    }

    /**
     * The first place from here on, not behind the link's first character, where a line could be broken; else between
     * any two characters.
     */
    private int firstWord(int from) {
        for (int i = from; i <= start; i++) {
            if (isBreak(i)) {
                return i;
            }
        }
        return Math.min(characters().following(from - 1), start);
    }

    /**
     * The last place up to here where a line could be broken, not within the link unless that is cut too; else between
     * any two characters.
     */
    private int lastWord(int to) {
        for (int i = to; i > start && (i >= end || to < end); i--) {
            if (isBreak(i)) {
                return i;
            }
        }
        return characters().preceding(to + 1);
    }

    private BreakIterator characters() {
        if (characters == null) {
            characters = BreakIterator.getCharacterInstance(ULocale.ROOT);
            characters.setText(near);
        }
        return characters;
    }

    /** Between words: at white space, or beside a letter of a script that is written without it. */
    private boolean isBreak(int at) {
        int before = near.codePointBefore(at);
        int behind = near.codePointAt(at);
        if (UCharacter.isUWhiteSpace(before) || UCharacter.isUWhiteSpace(behind)) {
            return characters().isBoundary(at);
        }
        return isUnspaced(behind)
                && (isUnspaced(before) || isClosing(before))
                && characters().isBoundary(at);
    }

    private static boolean isUnspaced(int c) {
        return switch (lineBreak(c)) {
            case UCharacter.LineBreak.IDEOGRAPHIC,
                    UCharacter.LineBreak.CONDITIONAL_JAPANESE_STARTER,
                    UCharacter.LineBreak.COMPLEX_CONTEXT -> true;
            default -> false;
        };
    }

    private static boolean isClosing(int c) {
        return lineBreak(c) == UCharacter.LineBreak.CLOSE_PUNCTUATION
                || lineBreak(c) == UCharacter.LineBreak.NONSTARTER;
    }

    private static int lineBreak(int c) {
        return UCharacter.getIntPropertyValue(c, UProperty.LINE_BREAK);
    }
}
