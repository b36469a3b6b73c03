package xyz.rbtfl.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Loads a folder of seed files through the public API, as an editor would.
 *
 * <p>Heads come first, then entities, then stories, so that a story finds the names it uses. A file that arrived is
 * noted in {@code seeds.loaded} of the data folder by its name and content: a later start sends only what is new, so
 * that what an editor has changed or deleted since stays so, and an interrupted load goes on where it stopped.
 * A file that was refused is not noted, and is tried and reported at each start until it is mended.
 */
final class Seeds {

    private static final String NOTES = "seeds.loaded";
    private static final int CONNECTIONS = 4;
    private static final long SAY_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Path folder;
    private final Path notes;
    private final SeedClient client;
    private final Set<String> loaded;

    private int total;
    private int done;
    private int kept;
    private int refused;
    private long saidAt = System.nanoTime();
    /** Why files were refused, in the order of their names, whichever was answered first. */
    private final SortedSet<String> refusals = new TreeSet<>();

    /**
     * Seeds that are not loaded yet.
     *
     * @param folder holds {@code heads}, {@code entities} and {@code stories}, or some of them
     * @param data   the data folder of the instance
     * @param port   the gateway's
     * @param token  an editor's
     */
    Seeds(Path folder, Path data, int port, String token) {
        this.folder = folder;
        this.notes = data.resolve(NOTES);
        this.client = new SeedClient(port, token);
        this.loaded = readNotes();
    }

    /** Sends every file that is not noted yet, and says how it went. */
    void load() {
        List<List<Seed>> waiting = Stream.of(Seed.Kind.values())
                .map(kind -> Seed.in(folder, kind).stream().filter(seed -> !loaded.contains(note(seed))).toList())
                .toList();
        total = waiting.stream().mapToInt(List::size).sum();
        if (total == 0) {
            return;
        }
        Up.say("Loading " + total + " seed files from " + folder);
        ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            waiting.forEach(seeds -> send(seeds, connections));
        } finally {
            connections.shutdownNow();
        }
        refusals.forEach(refusal -> Up.say("Refused: " + refusal));
        Up.say("Seeds: " + (done - kept - refused) + " loaded, " + kept + " kept as an editor left them, "
                + refused + " refused");
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
        switch (answer.outcome()) {
            case LOADED -> write(note(seed));
            case KEPT -> {
                kept++;
                write(note(seed));
            }
            case REFUSED -> {
                refused++;
                answer.reasons().forEach(reason -> refusals.add(seed.file() + reason));
            }
        }
        done++;
        if (System.nanoTime() - saidAt > SAY_EVERY_NANOS || done == total) {
            Up.say("  " + done + " of " + total);
            saidAt = System.nanoTime();
        }
    }

    private Set<String> readNotes() {
        try {
            return Files.exists(notes) ? new HashSet<>(Files.readAllLines(notes)) : new HashSet<>();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String note) {
        try {
            Files.writeString(notes, note + "\n", UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String note(Seed seed) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(seed.body());
            return HexFormat.of().formatHex(hash) + " " + seed.name();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows SHA-256", e);
        }
    }
}
