package xyz.rbtfl.wire.change;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/**
 * A place in the feed: base64url of {@code database:transaction:sequence:at}, opaque to callers. It identifies the
 * change before it so exactly that only the database that wrote this change, and its copies, have it.
 *
 * @param database    which database the place belongs to; empty at the start of a feed whose database is not known yet
 * @param transaction id of the transaction that made the last change seen, 0 at the start
 * @param sequence    sequence of the last change seen, 0 at the start
 * @param at          when that transaction began, in microseconds since 1970, 0 at the start
 */
record Cursor(String database, long transaction, long sequence, long at) {

    // cursors of an earlier version have no last part
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{32}):(\\d{1,18}):(\\d{1,18})(?::(\\d{1,18}))?");

    private static final Comparator<Cursor> ORDER =
            Comparator.comparingLong(Cursor::transaction).thenComparingLong(Cursor::sequence);

    static final Cursor START = new Cursor("", 0, 0, 0);

    /**
     * Reads what {@link #toString} wrote; empty is the start.
     *
     * @throws Failure 400 when it is no cursor
     */
    static Cursor of(String text) {
        if (text.isEmpty()) {
            return START;
        }
        Matcher parts = FORM.matcher(decoded(text));
        if (!parts.matches()) {
            throw unreadable();
        }
        return new Cursor(
                parts.group(1),
                Long.parseLong(parts.group(2)),
                Long.parseLong(parts.group(3)),
                parts.group(4) == null ? 0 : Long.parseLong(parts.group(4)));
    }

    /** Whether this place is nearer to the start of the feed. */
    boolean isBefore(Cursor other) {
        return ORDER.compare(this, other) < 0;
    }

    /** Whether the place stands behind a change, which the database must have. */
    boolean isBehindAChange() {
        return transaction > 0;
    }

    /**
     * This place in the database that answers.
     *
     * @param isKnown whether that database has the change that the place stands behind
     * @throws Failure 410 when the place is in another database, or the change was lost
     */
    Cursor in(String answering, boolean isKnown) {
        boolean isThere = database.isEmpty() || database.equals(answering);
        if (!isThere || isBehindAChange() && !isKnown) {
            throw Failure.of(
                            Problem.GONE,
                            "This cursor is from another database, or from before a restore. "
                                    + "Start again without `after`.")
                    .with("restart", "/changes");
        }
        return new Cursor(answering, transaction, sequence, at);
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private static Failure unreadable() {
        return Failure.of(
                Problem.BAD_REQUEST,
                "`after` is not a cursor of this feed: give the `next` of an earlier answer, or `now`.");
    }

    @Override
    public String toString() {
        byte[] plain = (database + ":" + transaction + ":" + sequence + ":" + at).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }
}
