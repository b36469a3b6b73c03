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

    private static Sentence near(CharSequence text, int start, int end) {
        int from = Math.max(0, start - LONGEST);
        int to = Math.min(text.length(), Math.min(end, start + LONGEST) + LONGEST);
        from += from > 0 && Character.isLowSurrogate(text.charAt(from)) ? 1 : 0;
        to -= to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? 1 : 0;
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
        int from = start < near.length() ? sentences.preceding(start + 1) : 0;
        int to = end > from ? sentences.following(end - 1) : near.length();
        return bounded(Math.max(from, 0), to < 0 ? near.length() : to);
    }

    private String bounded(int from, int to) {
        boolean before = moreBefore && from == 0;
        boolean behind = more && to == near.length();
        String all = PlainText.stripped(near.substring(from, to));
        if (all.length() <= LONGEST && !before && !behind) {
            return all;
        }
        int room = LONGEST - 2 * CUT.length();
        int words = Math.min(end - start, room);
        int spare = room - words;
        int left = start - Math.min(start - from, Math.max(spare / 2, spare - (to - start - words)));
        int right = left + Math.min(room, to - left);
        before |= left > from;
        behind |= right < to;
        left = before ? firstWord(left) : left;
        right = behind ? lastWord(right) : right;
        String kept = left < right ? PlainText.stripped(near.substring(left, right)) : "";
        return (before ? CUT : "") + kept + (behind ? CUT : "");
    }

    /**
     * The first place from here on, not behind the link's first character, where a line could be broken; else between
     * any two characters.
     */
    private int firstWord(int from) {
        for (int i = Math.max(from, 1); i <= start; i++) {
            if (isBreak(i)) {
                return i;
            }
        }
        int character = characters().following(from > 0 ? from - 1 : 0);
        return Math.min(character < 0 ? start : character, start);
    }

    /**
     * The last place up to here where a line could be broken, not within the link unless that is cut too; else between
     * any two characters.
     */
    private int lastWord(int to) {
        int last = Math.min(to, near.length() - 1);
        for (int i = last; i > start && (i >= end || last < end); i--) {
            if (isBreak(i)) {
                return i;
            }
        }
        return characters().isBoundary(last) ? last : characters().preceding(last);
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
