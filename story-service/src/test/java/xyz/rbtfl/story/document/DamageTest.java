package xyz.rbtfl.story.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;
import xyz.rbtfl.story.markdown.MarkdownReader;

/**
 * What holds of all documents, good or damaged, {@link WholeWay the whole way}.
 *
 * <p>Every document of the tables of refusals and repairs, of the fixtures and of the project's seeds is damaged, by
 * {@link Damage} that is the same in each build. A million other ones take some twenty minutes:
 * <pre>mvn -pl story-service -am test -Dtest=DamageTest -Dsurefire.failIfNoSpecifiedTests=false -Drbtfl.damage=1000000
 * -Drbtfl.damage.seed=7000000</pre> A failure names its seed; with {@code rbtfl.damage=1} and that seed, the case comes
 * alone.
 */
class DamageTest {

    private static final int CASES = Integer.getInteger("rbtfl.damage", 1_500);
    private static final long SEED = Long.getLong("rbtfl.damage.seed", 1);
    private static final Path SEEDS = Path.of("../seeds/stories");

    /** A document that was sent somewhere, good or not. */
    private record Sent(byte[] bytes, Address address) {}

    @Test
    void damagedMarkdown_isRefusedOrStaysAsItIs() {
        List<Sent> seeds = markdown();
        each(seeds, sent -> WholeWay.markdown(sent.bytes(), sent.address()));
    }

    @Test
    void damagedJson_isRefusedOrStaysAsItIs() {
        List<Sent> seeds = markdown().stream()
                .map(sent -> new Sent(json(sent), sent.address()))
                .filter(sent -> sent.bytes().length > 0)
                .toList();
        each(seeds, sent -> WholeWay.json(sent.bytes(), sent.address()));
    }

    @Test
    void model_thatIsWritten_readsTheSame() {
        for (long seed = SEED; seed < SEED + CASES; seed++) {
            StoryDocument document = new RandomStory(new Random(seed)).story();
            byte[] written = DocumentWriter.write(document, Lantern.ADDRESS.origin());
            Reading reading = MarkdownReader.read(written, Lantern.ADDRESS);
            assertEquals("", Lantern.brief(reading.refusals()) + Lantern.brief(reading.repairs()), "seed " + seed);
            assertEquals(document, reading.document().orElseThrow(), "seed " + seed);
            assertArrayEquals(written, reading.canonical());
        }
    }

    private static void each(List<Sent> seeds, Consumer<Sent> check) {
        for (long seed = SEED; seed < SEED + CASES; seed++) {
            Random random = new Random(seed);
            Sent sent = seeds.get(random.nextInt(seeds.size()));
            byte[] other = seeds.get(random.nextInt(seeds.size())).bytes();
            byte[] damaged = new Damage(random).done(sent.bytes(), other);
            try {
                check.accept(new Sent(damaged, sent.address()));
            } catch (RuntimeException | AssertionError | StackOverflowError failed) {
                throw new AssertionError("seed " + seed + ":\n" + new String(damaged, StandardCharsets.UTF_8), failed);
            }
        }
    }

    private static List<Sent> markdown() {
        List<Sent> seeds = new ArrayList<>();
        seeds.add(sent(Lantern.TEXT));
        RefusalTest.damagedDocument_isRefused_withTheseFaults().forEach(row -> seeds.add(sent(replaced(row))));
        RepairTest.damagedDocument_isRepaired_toTheCanonicalBytes()
                .forEach(row -> seeds.add(sent((String) row.get()[1])));
        RepairTest.oddText_isKept_withTheseNotes().forEach(row -> seeds.add(sent(replaced(row))));
        try (Stream<Path> files = Files.list(SEEDS)) {
            files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(DamageTest::file)
                    .forEach(seeds::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
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

    private static byte[] json(Sent sent) {
        return MarkdownReader.read(sent.bytes(), sent.address())
                .document()
                .map(Lantern::write)
                .orElse(new byte[0]);
    }
}
