package xyz.rbtfl.story.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import xyz.rbtfl.story.document.Seeds.Sent;
import xyz.rbtfl.story.markdown.MarkdownReader;

/**
 * What holds of all documents, good or damaged, {@link WholeWay the whole way}.
 *
 * <p>Each of {@link Seeds} is damaged, by {@link Damage} that is the same in each build. A million other ones:
 * <pre>mvn -pl story-service -am test -Dtest=DamageTest -Dsurefire.failIfNoSpecifiedTests=false -Drbtfl.damage=1000000
 * -Drbtfl.damage.seed=7000000</pre> A failure names its seed; with {@code rbtfl.damage=1} and that seed, the case comes
 * alone.
 */
class DamageTest {

    private static final int CASES = Integer.getInteger("rbtfl.damage", 1_500);
    private static final long SEED = Long.getLong("rbtfl.damage.seed", 1);

    @Test
    void damagedMarkdown_isRefusedOrStaysAsItIs() {
        each(Seeds.markdown(), sent -> WholeWay.markdown(sent.bytes(), sent.address()));
    }

    @Test
    void damagedJson_isRefusedOrStaysAsItIs() {
        each(Seeds.json(), sent -> WholeWay.json(sent.bytes(), sent.address()));
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
}
