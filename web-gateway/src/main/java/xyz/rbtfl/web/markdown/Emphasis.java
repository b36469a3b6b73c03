package xyz.rbtfl.web.markdown;

import java.util.Arrays;

/**
 * Which stars and underscores of a line open emphasis and which close it, by CommonMark's delimiter rules. What was
 * searched in vain is never searched again, so a line of a thousand stars costs no more than a line of letters.
 */
final class Emphasis {

    private Run last;

    /** A row of equal marks. */
    static final class Run {
        private final Inline.Piece piece;
        private final char mark;
        private final int at;
        private final int length;
        private final boolean opens;
        private final boolean closes;
        private int left;
        private Run before;
        private Run after;

        private Run(Inline.Piece piece, char mark, int at, int length, boolean opens, boolean closes) {
            this.piece = piece;
            this.mark = mark;
            this.at = at;
            this.length = length;
            this.left = length;
            this.opens = opens;
            this.closes = closes;
        }

        /** Marks that could be both ends only pair up when their lengths do not add up to a multiple of three. */
        private boolean pairsWith(Run closer) {
            boolean eitherIsBoth = closes || closer.opens;
            boolean sumOfThree = (length + closer.length) % 3 == 0 && (length % 3 != 0 || closer.length % 3 != 0);
            return mark == closer.mark && opens && !(eitherIsBoth && sumOfThree);
        }

        /** Closers of one kind share what they know of where no opener is left. */
        private int kind() {
            return (mark == '*' ? 0 : 6) + (opens ? 3 : 0) + length % 3;
        }
    }

    Run last() {
        return last;
    }

    void add(Inline.Piece piece, String text, int from, int length) {
        int behind = from + length < text.length() ? text.codePointAt(from + length) : ' ';
        int ahead = from > 0 ? text.codePointBefore(from) : ' ';
        boolean left = flanks(behind, ahead);
        boolean right = flanks(ahead, behind);
        boolean word = text.charAt(from) == '_';
        boolean opens = left && (!word || !right || Characters.isPunctuation(ahead));
        boolean closes = right && (!word || !left || Characters.isPunctuation(behind));
        var run = new Run(piece, text.charAt(from), from, length, opens, closes);
        run.before = last;
        if (last != null) {
            last.after = run;
        }
        last = run;
    }

    private static boolean flanks(int near, int far) {
        return !Characters.isSpace(near)
            && (!Characters.isPunctuation(near) || Characters.isSpace(far) || Characters.isPunctuation(far));
    }

    /** Drops every run behind {@code floor}: they are part of something that is shown as text. */
    void forget(Run floor) {
        last = floor;
        if (floor != null) {
            floor.after = null;
        }
    }

    /** Pairs up the runs behind {@code floor} (all of them where that is null) and is done with them. */
    void resolve(Run floor) {
        var searched = new int[12];
        Arrays.fill(searched, floor == null ? -1 : floor.at);
        Run closer = firstBehind(floor);
        while (closer != null) {
            closer = closer.closes ? close(closer, searched) : closer.after;
        }
        forget(floor);
    }

    private Run firstBehind(Run floor) {
        if (floor != null) {
            return floor.after;
        }
        Run first = last;
        while (first != null && first.before != null) {
            first = first.before;
        }
        return first;
    }

    /** Finds the opener of one closer, and says which run comes next. */
    private Run close(Run closer, int[] searched) {
        int floor = searched[closer.kind()];
        Run opener = closer.before;
        while (opener != null && opener.at > floor && !opener.pairsWith(closer)) {
            opener = opener.before;
        }
        return opener == null || opener.at <= floor ? giveUp(closer, searched) : pair(opener, closer);
    }

    private Run giveUp(Run closer, int[] searched) {
        Run next = closer.after;
        searched[closer.kind()] = closer.at - 1;
        if (!closer.opens) {
            remove(closer);
        }
        return next;
    }

    private Run pair(Run opener, Run closer) {
        int marks = opener.left > 1 && closer.left > 1 ? 2 : 1;
        opener.piece.openOne(marks, marks == 2 ? "<strong>" : "<em>");
        closer.piece.closeOne(marks, marks == 2 ? "</strong>" : "</em>");
        opener.left -= marks;
        closer.left -= marks;
        opener.after = closer;
        closer.before = opener;
        if (opener.left == 0) {
            remove(opener);
        }
        if (closer.left > 0) {
            return closer;
        }
        Run next = closer.after;
        remove(closer);
        return next;
    }

    private void remove(Run run) {
        if (run.before != null) {
            run.before.after = run.after;
        }
        if (run.after != null) {
            run.after.before = run.before;
        } else if (last == run) {
            last = run.before;
        }
    }
}
