package xyz.rbtfl.story.change;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/**
 * A place in the feed, opaque outside: base64url of {@code database:transaction:sequence}.
 *
 * @param database    which database, and which line of its history, the place belongs to
 * @param transaction id of the transaction that made the last change seen, 0 at the start
 * @param sequence    sequence of the last change seen, 0 at the start
 */
record Cursor(String database, long transaction, long sequence) {

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{32}):(\\d{1,18}):(\\d{1,18})");

    /** The start of a feed whose database is not known yet. */
    static final Cursor START = new Cursor("", 0, 0);

    /**
     * Reads what {@link #toString} wrote; absent or empty is the start.
     *
     * @throws Failure 400 when it is no cursor
     */
    static Cursor of(String text) {
        if (text == null || text.isEmpty()) {
            return START;
        }
        Matcher parts = FORM.matcher(decoded(text));
        if (!parts.matches()) {
            throw unreadable();
        }
        return new Cursor(parts.group(1), Long.parseLong(parts.group(2)), Long.parseLong(parts.group(3)));
    }

    /**
     * This place in the database that answers.
     *
     * @throws Failure 410 when the cursor was made by another database, or before a restore
     */
    Cursor in(String answering) {
        if (!database.isEmpty() && !database.equals(answering)) {
            throw Failure.of(
                            Problem.GONE,
                            "This cursor is from another database, or from before a restore. Start again without `after`.")
                    .with("restart", "/changes");
        }
        return new Cursor(answering, transaction, sequence);
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
                Problem.BAD_REQUEST, "`after` is not a cursor of this feed: give the `next` of an earlier answer.");
    }

    @Override
    public String toString() {
        byte[] plain = (database + ":" + transaction + ":" + sequence).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }
}
