package xyz.rbtfl.web.archive;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever is damaged in an archive, it ends: with its files, or with a sentence, and never with a surprise. The
 * damage is the same in each build. Other ones: {@code -Drbtfl.damage=1000000 -Drbtfl.damage.seed=7000000}. A failure
 * names its seed; with {@code rbtfl.damage=1} and that seed, the case comes alone.
 */
class ArchiveDamageTest {

    private static final int CASES = Integer.getInteger("rbtfl.damage", 3_000);
    private static final long SEED = Long.getLong("rbtfl.damage.seed", 1);

    private static final List<Sample> SAMPLES = List.of(
            new Sample(ArchiveForm.TAR, made().tar()),
            new Sample(ArchiveForm.GZIP, made().gzip()),
            new Sample(ArchiveForm.ZIP, MadeArchive.zip(true, "heads/a.json", "{}", "stories/a.en.md", "# A\n")),
            new Sample(ArchiveForm.ZIP, MadeArchive.zip(false, "heads/a.json", "{}", "stories/a.en.md", "# A\n")));

    private record Sample(ArchiveForm form, byte[] bytes) {}

    private static MadeArchive made() {
        return new MadeArchive()
                .file("heads/a.json", "{}")
                .file("stories/" + "long-".repeat(30) + "a.en.md", "# A\n")
                .special("heads/b.json", (byte) '2')
                .gnuLong("stories/" + "longer-".repeat(30) + "a.en.md", new byte[700]);
    }

    @Test
    @Timeout(value = 120, unit = SECONDS)
    void damagedArchive_endsInASentence() {
        for (long seed = SEED; seed < SEED + CASES; seed++) {
            Random random = new Random(seed);
            Sample sample = SAMPLES.get(random.nextInt(SAMPLES.size()));
            byte[] damaged = damaged(sample.bytes(), random);
            try {
                ReadArchive read = ReadArchive.of(damaged, sample.form());
                assertTrue(read.end().isEmpty() || read.end().endsWith("."), read::toString);
            } catch (RuntimeException | AssertionError | StackOverflowError | OutOfMemoryError failed) {
                throw new AssertionError("seed " + seed, failed);
            }
        }
    }

    private static byte[] damaged(byte[] archive, Random random) {
        byte[] damaged = archive.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(damaged.length);
            switch (random.nextInt(4)) {
                case 0 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> damaged[at] = (byte) random.nextInt(256);
                case 2 -> damaged = Arrays.copyOf(damaged, at + 1);
                default -> {
                    int length = Math.min(random.nextInt(64), damaged.length - at);
                    System.arraycopy(archive, random.nextInt(archive.length - length + 1), damaged, at, length);
                }
            }
        }
        return damaged;
    }
}
