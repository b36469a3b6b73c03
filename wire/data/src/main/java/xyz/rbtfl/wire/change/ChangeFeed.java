package xyz.rbtfl.wire.change;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import xyz.rbtfl.wire.problem.Failure;

/** The feed as followers read it: {@code GET /changes} of every service that owns data. */
@ApplicationScoped
public class ChangeFeed {

    private static final String NOW = "now";
    private static final int MOST = 1_000;
    private static final int LONGEST_WAIT_SECONDS = 30;

    private final ChangeRows rows;
    private final ChangeTail tail;

    ChangeFeed(ChangeRows rows, ChangeTail tail) {
        this.rows = rows;
        this.tail = tail;
    }

    /**
     * The changes after a cursor, oldest first, as JSON: {@code {"items": […], "next": "…"}}.
     *
     * @param after {@code next} of an earlier answer; empty for the start of the feed, {@code now} for its end
     * @param limit 1 to 1000 changes
     * @param wait  0 to 30 seconds to wait for a change where there is none yet
     * @throws Failure 400 when a value is none of these, 410 when the database does not know the cursor, 503 when too
     *         many wait
     */
    public Uni<String> read(String after, int limit, int wait) {
        if (limit < 1 || limit > MOST) {
            throw Failure.badParameter("limit", "is a number from 1 to " + MOST + ".");
        }
        if (wait < 0 || wait > LONGEST_WAIT_SECONDS) {
            throw Failure.badParameter("wait", "is a number of seconds from 0 to " + LONGEST_WAIT_SECONDS + ".");
        }
        return page(after, limit)
                .chain(page -> page.isEmpty() && wait > 0
                        ? tail.next(page.next(), limit, Duration.ofSeconds(wait))
                        : Uni.createFrom().item(page))
                .map(ChangePage::json);
    }

    private Uni<ChangePage> page(String after, int limit) {
        return after.equals(NOW) ? rows.end().map(ChangePage::empty) : rows.after(Cursor.of(after), limit);
    }
}
