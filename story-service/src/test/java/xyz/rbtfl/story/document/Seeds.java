package xyz.rbtfl.story.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import xyz.rbtfl.story.json.JsonReaderTest;
import xyz.rbtfl.story.markdown.MarkdownReader;

/**
 * What damage begins with: a document for each row of the tables of refusals, of repairs and of notes, and the
 * project's own stories.
 */
final class Seeds {

    private static final Path STORIES = Path.of("../seeds/stories");

    /** A document that was sent somewhere, good or not. */
    record Sent(byte[] bytes, Address address) {}

    private Seeds() {}

    static List<Sent> markdown() {
        List<Sent> seeds = new ArrayList<>();
        seeds.add(sent(Lantern.TEXT));
        RefusalTest.damagedDocument_isRefused_withTheseFaults().forEach(row -> seeds.add(sent(replaced(row))));
        RepairTest.damagedDocument_isRepaired_toTheCanonicalBytes()
                .forEach(row -> seeds.add(sent((String) row.get()[1])));
        RepairTest.oddText_isKept_withTheseNotes().forEach(row -> seeds.add(sent(replaced(row))));
        seeds.add(sent(Lantern.with("Fog is", "Fo\u0308g is")));
        seeds.add(new Sent(
                Lantern.with("islanders", "isl\u00E4nders").getBytes(StandardCharsets.ISO_8859_1), Lantern.ADDRESS));
        try (Stream<Path> files = Files.list(STORIES)) {
            files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(Seeds::file)
                    .forEach(seeds::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return seeds;
    }

    static List<Sent> json() {
        List<Sent> seeds = new ArrayList<>();
        JsonReaderTest.damaged().forEach(text -> seeds.add(sent(text)));
        for (Sent sent : markdown()) {
            MarkdownReader.read(sent.bytes(), sent.address())
                    .document()
                    .ifPresent(document -> seeds.add(new Sent(Lantern.write(document), sent.address())));
        }
        return seeds;
    }

    private static Sent sent(String text) {
        return new Sent(text.getBytes(StandardCharsets.UTF_8), Lantern.ADDRESS);
    }

    private static String replaced(Arguments row) {
        return Lantern.with((String) row.get()[1], (String) row.get()[2]);
    }

    private static Sent file(Path file) {
        String[] name = file.getFileName().toString().split("\\.");
        try {
            return new Sent(Files.readAllBytes(file), new Address(name[0], name[1], "https://rbtfl.xyz"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
