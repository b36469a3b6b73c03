package xyz.rbtfl.entity.rule;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The inputs that {@link ContentFuzzTest} starts from, some of them once at fault, go {@link WholeWay the whole way},
 * and so do many made of them by damage of several kinds at once. {@code -Ddamage.rounds=1000000} tries more than every
 * build does, and {@code -Ddamage.seed=…} another sequence.
 */
class DamagedContentTest {

    private static final Path INPUTS = Path.of("src/test/resources/xyz/rbtfl/entity/rule/ContentFuzzTestInputs/entity");
    private static final int ROUNDS = Integer.getInteger("damage.rounds", 20_000);
    private static final long SEED = Long.getLong("damage.seed", 20_310_418L);
    private static final int LONGEST = 64 * 1024;

    private static final List<String> PIECES = List.of(
            "\\ud800",
            "\\udc00",
            "\\u0000",
            "\\n",
            "\"",
            "\\",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "null",
            "1e999",
            "-",
            "\uFEFF",
            "\u0000",
            "\u2028",
            "\u202e",
            "e\u0301",
            "\u00a0",
            "𝕏",
            "\"en\":",
            "\"labels\":{",
            "\"kind\":\"place\"",
            "/~",
            "[[[[[[[[",
            "9".repeat(101));

    private final Random random = new Random(SEED);
    private final List<byte[]> inputs = inputs();

    @Test
    void everyInput_andWhatDamageMakesOfIt_isTakenOrRefused() {
        inputs.forEach(DamagedContentTest::take);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] damaged = any(inputs);
            for (int damage = 1 + random.nextInt(8); damage > 0; damage--) {
                damaged = damage(damaged);
            }
            take(damaged);
        }
    }

    private static void take(byte[] sent) {
        try {
            WholeWay.entity(sent);
        } catch (RuntimeException | AssertionError unforeseen) {
            fail("Seed " + SEED + ": " + new String(sent, StandardCharsets.ISO_8859_1), unforeseen);
        }
    }

    private byte[] damage(byte[] body) {
        int from = random.nextInt(body.length + 1);
        int to = from + random.nextInt(Math.min(body.length - from, 40) + 1);
        return switch (random.nextInt(7)) {
            case 0 -> joined(body, 0, from, new byte[0], to, body.length);
            case 1 -> joined(body, 0, from, bytes(any(PIECES)), from, body.length);
            case 2 -> joined(body, 0, to, new byte[0], from, body.length);
            case 3 ->
                joined(
                        body,
                        0,
                        from,
                        new byte[] {(byte) random.nextInt(256)},
                        Math.min(from + 1, body.length),
                        body.length);
            case 4 -> joined(body, 0, from, new byte[0], body.length, body.length);
            case 5 -> joined(body, from, to, body, 0, from);
            default -> {
                byte[] other = any(inputs);
                int start = random.nextInt(other.length);
                yield joined(body, 0, from, joined(other, start, other.length, new byte[0], 0, 0), to, body.length);
            }
        };
    }

    private static byte[] joined(byte[] body, int from, int to, byte[] between, int then, int end) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(body, from, to - from);
        joined.writeBytes(between);
        joined.write(body, then, end - then);
        return Arrays.copyOf(joined.toByteArray(), Math.min(joined.size(), LONGEST));
    }

    private static List<byte[]> inputs() {
        try (Stream<Path> files = Files.list(INPUTS)) {
            List<byte[]> inputs = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                inputs.add(Files.readAllBytes(file));
            }
            assertNotEquals(List.of(), inputs);
            return inputs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
