package xyz.rbtfl.web.markdown;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.core.delimiter.EmphasisDelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Which runs of asterisks or underscores belong together, by the rules of CommonMark 0.31. flexmark's own are those of
 * an older edition, in which {@code a***b***c} is no emphasis.
 */
final class Emphasis extends EmphasisDelimiterProcessor {

    Emphasis(char sign) {
        super(sign, false);
    }

    /** A run that remembers how long it was written: parts of it may have been used for emphasis further in. */
    static final class Run extends Delimiter {

        private final int written;

        Run(BasedSequence line, Text signs, char sign, Flanking flanking, Delimiter previous, int start) {
            super(line, signs, sign, flanking.opens(), flanking.closes(), previous, start);
            written = signs.getChars().length();
            setNumDelims(written);
        }
    }

    @Override
    public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
        if (isBetweenOthers((Run) opener, (Run) closer)) {
            return 0;
        }
        return opener.length() >= 2 && closer.length() >= 2 ? 2 : 1;
    }

    /** The "multiple of 3" rule: in {@code *a**b*} the two in the middle are text, as they are in {@code **a*b**}. */
    private static boolean isBetweenOthers(Run opener, Run closer) {
        return (opener.canClose() || closer.canOpen())
                && (opener.written + closer.written) % 3 == 0
                && (opener.written % 3 != 0 || closer.written % 3 != 0);
    }
}
