package xyz.rbtfl.wire.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

class ChangeTailTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final int MOST_WAITING = 60;

    private final Vertx vertx = Vertx.vertx();
    private final Table table = new Table();
    private final ChangeSignal signal = new ChangeSignal(vertx, null);

    /** The changes that can be seen, and how often they were looked at. */
    private static final class Table extends ChangeRows {

        private final List<ChangePage.Item> rows = new CopyOnWriteArrayList<>();
        private final AtomicInteger looks = new AtomicInteger();
        private volatile RuntimeException failure;

        Table() {
            super(null);
        }

        void add(long sequence) {
            rows.add(new ChangePage.Item(place(sequence), Instant.EPOCH, "{\"n\":" + sequence + "}"));
        }

        @Override
        Uni<ChangePage> after(Cursor place, int limit) {
            looks.incrementAndGet();
            if (failure != null) {
                return Uni.createFrom().failure(failure);
            }
            ChangePage all = new ChangePage(rows, place);
            return Uni.createFrom().item(all.after(place, limit));
        }
    }

    private record Config(Duration poll, int waiting) implements FeedConfig {}

    private static Cursor place(long sequence) {
        return new Cursor("0".repeat(32), 1, sequence, 1);
    }

    private ChangeTail tail(Duration poll) {
        ChangeTail tail = new ChangeTail(vertx, table, signal, new Config(poll, MOST_WAITING));
        tail.start(new StartupEvent());
        return tail;
    }

    private static CompletableFuture<ChangePage> waiting(ChangeTail tail, Cursor place, int limit, Duration patience) {
        return tail.next(place, limit, patience).subscribeAsCompletionStage();
    }

    private static String read(CompletableFuture<ChangePage> reader) throws Exception {
        return String.join(
                " ",
                reader.get(10, TimeUnit.SECONDS).items().stream()
                        .map(ChangePage.Item::event)
                        .toList());
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void readers_thatWait_areAllServedByOneLook() throws Exception {
        ChangeTail tail = tail(LONG);
        List<CompletableFuture<ChangePage>> readers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            readers.add(waiting(tail, place(0), 100, LONG));
        }
        table.add(1);
        int before = table.looks.get();
        signal.wake();
        for (CompletableFuture<ChangePage> reader : readers) {
            assertEquals("{\"n\":1}", read(reader));
        }
        assertEquals(1, table.looks.get() - before);
        signal.wake();
        assertEquals(1, table.looks.get() - before, "looked though nobody waits");
    }

    @Test
    void change_whoseSignalWasLost_isFoundByThePoll() throws Exception {
        ChangeTail tail = tail(Duration.ofMillis(20));
        CompletableFuture<ChangePage> reader = waiting(tail, place(0), 100, LONG);
        table.add(1);
        assertEquals("{\"n\":1}", read(reader));
    }

    @Test
    void change_thatCameBeforeTheReaderJoined_isFoundAtOnce() throws Exception {
        ChangeTail tail = tail(LONG);
        table.add(1);
        assertEquals("{\"n\":1}", read(waiting(tail, place(0), 100, LONG)));
    }

    @Test
    void readers_atDifferentPlaces_getWhatTheyHaveNotSeen() throws Exception {
        ChangeTail tail = tail(LONG);
        CompletableFuture<ChangePage> first = waiting(tail, place(0), 1, LONG);
        CompletableFuture<ChangePage> ahead = waiting(tail, place(2), 100, LONG);
        table.add(1);
        table.add(2);
        signal.wake();
        assertEquals("{\"n\":1}", read(first));
        assertFalse(ahead.isDone());
        assertEquals("{\"n\":2}", read(waiting(tail, place(1), 100, LONG)), "who has missed some reads them alone");
        table.add(3);
        signal.wake();
        assertEquals("{\"n\":3}", read(ahead));
    }

    @Test
    void reader_whosePatienceEnds_getsAnEmptyPage() throws Exception {
        ChangeTail tail = tail(LONG);
        assertEquals(
                ChangePage.empty(place(0)),
                waiting(tail, place(0), 1, Duration.ofMillis(1)).get(10, TimeUnit.SECONDS));
        int before = table.looks.get();
        signal.wake();
        assertEquals(before, table.looks.get());
    }

    @Test
    void reader_beyondTheBound_isSentAway() throws Exception {
        ChangeTail tail = tail(LONG);
        List<CompletableFuture<ChangePage>> readers = new ArrayList<>();
        for (int i = 0; i < MOST_WAITING; i++) {
            readers.add(waiting(tail, place(0), 1, LONG));
        }
        assertEquals(
                Problem.UNAVAILABLE, failure(waiting(tail, place(0), 1, LONG)).problem());
        table.add(1);
        signal.wake();
        for (CompletableFuture<ChangePage> reader : readers) {
            read(reader);
        }
        assertEquals("{\"n\":1}", read(waiting(tail, place(0), 1, LONG)));
    }

    @Test
    void readers_ofAProcessThatEnds_areLetGo() throws Exception {
        CompletableFuture<ChangePage> reader = waiting(tail(LONG), place(0), 1, LONG);
        signal.stop();
        assertTrue(reader.get(10, TimeUnit.SECONDS).isEmpty());
    }

    @Test
    void readers_ofADatabaseThatIsAway_hearOfIt() {
        CompletableFuture<ChangePage> reader = waiting(tail(LONG), place(0), 1, LONG);
        table.failure = Failure.unavailable(null);
        signal.wake();
        assertEquals(Problem.UNAVAILABLE, failure(reader).problem());
    }

    @Test
    void reader_besideOneWhosePlaceWasLost_asksAgain() throws Exception {
        CompletableFuture<ChangePage> reader = waiting(tail(LONG), place(0), 1, LONG);
        table.failure = Failure.of(Problem.GONE, "");
        signal.wake();
        assertTrue(reader.get(10, TimeUnit.SECONDS).isEmpty());
    }

    private static Failure failure(CompletableFuture<ChangePage> reader) {
        CompletionException refused = assertThrows(
                CompletionException.class,
                () -> reader.orTimeout(10, TimeUnit.SECONDS).join());
        return (Failure) refused.getCause();
    }
}
