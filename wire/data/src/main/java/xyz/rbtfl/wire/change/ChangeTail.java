package xyz.rbtfl.wire.change;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/**
 * The end of the feed, where readers wait. One query serves them all: it reads on from the furthest place read so far,
 * and each reader gets what they have not seen. Nothing is read while nobody waits.
 */
@ApplicationScoped
class ChangeTail {

    /** The most changes that one query reads; a reader who asked for fewer gets the first of them. */
    private static final int MOST = 1_000;

    private final Vertx vertx;
    private final ChangeRows rows;
    private final ChangeSignal signal;
    private final FeedConfig config;

    // the following fields are guarded by this object's lock; every event loop uses them, only briefly
    private final Set<Waiting> waiting = new LinkedHashSet<>();
    private Cursor furthest = Cursor.START;
    private boolean reading;
    private boolean wokenWhileReading;

    private static final class Waiting {

        private final Cursor place;
        private final int limit;
        private final UniEmitter<? super ChangePage> reader;

        Waiting(Cursor place, int limit, UniEmitter<? super ChangePage> reader) {
            this.place = place;
            this.limit = limit;
            this.reader = reader;
        }
    }

    ChangeTail(Vertx vertx, ChangeRows rows, ChangeSignal signal, FeedConfig config) {
        this.vertx = vertx;
        this.rows = rows;
        this.signal = signal;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        signal.onWake(this::wake);
        vertx.setPeriodic(config.poll().toMillis(), timer -> read());
    }

    /**
     * Emits the next changes after a place where there were none yet, or an empty page when the patience or the process
     * ends; in the caller's Vert.x context, for whoever reads has another.
     *
     * @throws Failure 503 when too many wait already
     */
    Uni<ChangePage> next(Cursor place, int limit, Duration patience) {
        Context asking = vertx.getOrCreateContext();
        return Uni.createFrom()
                .<ChangePage>emitter(reader -> join(new Waiting(place, limit, reader)))
                .ifNoItem()
                .after(patience)
                .recoverWithItem(() -> ChangePage.empty(place))
                .emitOn(work -> asking.runOnContext(ignored -> work.run()));
    }

    private void join(Waiting joining) {
        boolean hasMissedSome;
        synchronized (this) {
            if (waiting.size() >= config.waiting()) {
                joining.reader.fail(tooMany());
                return;
            }
            if (waiting.isEmpty()) {
                furthest = joining.place;
            }
            hasMissedSome = joining.place.isBefore(furthest);
            if (!hasMissedSome) {
                waiting.add(joining);
            }
        }
        if (hasMissedSome) {
            rows.after(joining.place, joining.limit).subscribe().with(joining.reader::complete, joining.reader::fail);
        } else {
            joining.reader.onTermination(() -> leave(joining));
            // a change and its signal may have come since the reader last looked
            wake();
        }
    }

    private Failure tooMany() {
        return Failure.unavailable(
                "At most " + config.waiting() + " readers wait for changes here at once. Try again soon.", null);
    }

    private synchronized void leave(Waiting gone) {
        waiting.remove(gone);
    }

    private void wake() {
        if (signal.isStopping()) {
            taken().forEach(one -> one.reader.complete(ChangePage.empty(one.place)));
        } else {
            read();
        }
    }

    private void read() {
        Cursor from;
        synchronized (this) {
            if (waiting.isEmpty()) {
                return;
            }
            if (reading) {
                wokenWhileReading = true;
                return;
            }
            reading = true;
            from = furthest;
        }
        rows.after(from, MOST).subscribe().with(this::handOut, this::giveUp);
    }

    private void handOut(ChangePage page) {
        List<Waiting> served;
        boolean readOn;
        synchronized (this) {
            reading = false;
            readOn = wokenWhileReading || page.items().size() == MOST;
            wokenWhileReading = false;
            if (furthest.isBefore(page.next())) {
                furthest = page.next();
            }
            served = waiting.stream()
                    .filter(one -> one.place.isBefore(page.next()))
                    .toList();
            served.forEach(waiting::remove);
        }
        served.forEach(one -> one.reader.complete(page.after(one.place, one.limit)));
        if (readOn) {
            read();
        }
    }

    private void giveUp(Throwable failure) {
        synchronized (this) {
            reading = false;
            wokenWhileReading = false;
        }
        // the unknown place may be another reader's: each reader learns about their own when they ask again
        boolean isUnknown = failure instanceof Failure refusal && refusal.is(Problem.GONE);
        taken().forEach(one -> {
            if (isUnknown) {
                one.reader.complete(ChangePage.empty(one.place));
            } else {
                one.reader.fail(failure);
            }
        });
    }

    private synchronized List<Waiting> taken() {
        List<Waiting> all = new ArrayList<>(waiting);
        waiting.clear();
        return all;
    }
}
