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
import java.util.Optional;
import java.util.Set;

/** Which seed files have arrived, by name and content, so that a later start sends only what is new. */
final class SeedNotes {

    private final Optional<Path> file;
    private final Set<String> lines;

    private SeedNotes(Optional<Path> file, Set<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    /** Those of a local instance, in {@code seeds.loaded} of its data folder. */
    static SeedNotes in(Path data) {
        Path file = data.resolve("seeds.loaded");
        try {
            return new SeedNotes(
                    Optional.of(file), Files.exists(file) ? new HashSet<>(Files.readAllLines(file)) : new HashSet<>());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** None that last, for an instance whose data are elsewhere. */
    static SeedNotes none() {
        return new SeedNotes(Optional.empty(), new HashSet<>());
    }

    boolean have(Seed seed) {
        return lines.contains(line(seed));
    }

    void add(Seed seed) {
        String line = line(seed);
        lines.add(line);
        file.ifPresent(notes -> append(notes, line));
    }

    private static void append(Path file, String line) {
        try {
            Files.writeString(file, line + "\n", UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Seed seed) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(seed.body());
            return HexFormat.of().formatHex(hash) + " " + seed.name();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows SHA-256", e);
        }
    }
}
