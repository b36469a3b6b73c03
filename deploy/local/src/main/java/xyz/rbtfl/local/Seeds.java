package xyz.rbtfl.local;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import xyz.rbtfl.local.SeedClient.Outcome;

/**
 * Loads a folder of seed files through the public API, as an editor would.
 *
 * <p>Heads come first, then entities, then stories, so that a story finds the names it uses. None of them overwrites
 * what an editor has written or brings back what one has deleted, however often it is sent; {@link SeedNotes} save
 * sending it again. A file that was refused is not noted, and is tried and reported at each load until it is mended.
 */
final class Seeds {

    private static final int CONNECTIONS = 4;
    private static final long SAY_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Path folder;
    private final SeedClient client;
    private final SeedNotes notes;

    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private int total;
    private int done;
    private long saidAt = System.nanoTime();
    /** Why files were refused, in the order of their names, whichever was answered first. */
    private final SortedSet<String> refusals = new TreeSet<>();

    /**
     * Seeds that are not loaded yet.
     *
     * @param folder holds {@code heads}, {@code entities} and {@code stories}, or some of them
     * @param client sends them
     * @param notes  which of them need not be sent
     */
    Seeds(Path folder, SeedClient client, SeedNotes notes) {
        this.folder = folder;
        this.client = client;
        this.notes = notes;
    }

    /** Sends every file that is not noted yet, says how it went, and returns whether none was refused. */
    boolean load() {
        List<List<Seed>> waiting = Stream.of(Seed.Kind.values())
                .map(kind -> Seed.in(folder, kind).stream()
                        .filter(seed -> !notes.have(seed))
                        .toList())
                .toList();
        total = waiting.stream().mapToInt(List::size).sum();
        if (total == 0) {
            return true;
        }
        Up.say("Loading " + total + " seed files from " + folder);
        ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            waiting.forEach(seeds -> send(seeds, connections));
        } finally {
            connections.shutdownNow();
        }
        refusals.forEach(refusal -> Up.say("Refused: " + refusal));
        Up.say("Seeds: " + count(Outcome.LOADED) + " loaded, " + count(Outcome.KEPT) + " kept as an editor left them, "
                + count(Outcome.REFUSED) + " refused");
        return count(Outcome.REFUSED) == 0;
    }

    private int count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    /** Sends the files of one kind, a few at a time, and returns when all are answered. */
    private void send(List<Seed> seeds, ExecutorService connections) {
        CompletableFuture<?>[] sent = seeds.stream()
                .map(seed -> CompletableFuture.supplyAsync(() -> client.put(seed), connections)
                        .thenAccept(answer -> count(seed, answer)))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(sent).join();
    }

    private synchronized void count(Seed seed, SeedClient.Answer answer) {
        if (answer.outcome() != Outcome.REFUSED) {
            notes.add(seed);
        }
        outcomes.merge(answer.outcome(), 1, Integer::sum);
        answer.reasons().forEach(reason -> refusals.add(seed.file() + reason));
        done++;
        if (System.nanoTime() - saidAt > SAY_EVERY_NANOS || done == total) {
            Up.say("  " + done + " of " + total);
            saidAt = System.nanoTime();
        }
    }
}
