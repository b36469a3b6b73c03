package xyz.rbtfl.entity.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import xyz.rbtfl.entity.entity.EntityContent;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;
import xyz.rbtfl.wire.request.JsonBody;

/**
 * Whatever bytes are sent as an entity, it is taken or refused with an answer that can be written; and what is taken can be stored and is
 * read again as it was. Seeds are damaged in several ways at once. {@code -Ddamage.rounds=1000000} tries more than every build does, and
 * {@code -Ddamage.seed=…} another sequence.
 */
class DamagedContentTest {

    private static final int ROUNDS = Integer.getInteger("damage.rounds", 20_000);
    private static final long SEED = Long.getLong("damage.seed", 20_310_418L);

    /** What was found once stays here. */
    private static final List<String> SEEDS = List.of(
            """
            {"kind":"organization","labels":{"en":"Government of the Auberan Isles","zh-Hant":"奧伯群島政府","ar":"حكومة"},
             "aliases":{"en":["Auberan cabinet","Auberan government"],"fa":["می\u200cخواهم"]},
             "descriptions":{"en":"The executive of the Isles, seated in Port Auber."},"wikidata":"Q4115189"}""",
            "\uFEFF{\"kind\":\"place\",\"labels\":{\"en\":\"👩\u200d🚀 𝕏\"}}",
            """
            {"slug":"seed","kind":"person","stub":false,"label":"A","language":"en","labels":{"en":"A"},"aliases":{},"candidates":{"en":["B"]},
             "descriptions":{},"revision":1,"hash":"0","updatedAt":"2031-04-18T09:15:30Z"}""",
            "{\"kind\":\"topic\",\"labels\":{\"en\":\"a\\ud800\",\"\\udc00\":\"b\\u0000\"},\"\\ud83d\":[]}",
            "{\"kind\":\"x\",\"labels\":{\"en\":\" \\ud800\"},\"wikidata\":\"Q0\\ud800\"}",
            "x".repeat(255) + "𝕏",
            "{\"kind\":" + "[".repeat(99) + "1e999" + "]".repeat(99) + "}");

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

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new Jdk8Module()).build();

    private final Random random = new Random(SEED);

    @Test
    void damagedEntity_isTakenOrRefused_whateverItsBytes() {
        SEEDS.forEach(seed -> read(bytes(seed)));
        for (int round = 0; round < ROUNDS; round++) {
            byte[] damaged = bytes(any(SEEDS));
            for (int damage = 1 + random.nextInt(8); damage > 0; damage--) {
                damaged = damage(damaged);
            }
            read(damaged);
        }
    }

    private static void read(byte[] body) {
        try {
            ContentChecks checks = new ContentChecks("seed");
            EntityContent content = checks.content(JsonBody.read(body).root());
            if (checks.faults().isEmpty()) {
                assertKept(content);
            } else {
                JSON.writeValueAsBytes(checks.faults());
            }
        } catch (Failure noJson) {
            assertTrue(noJson.is(Problem.BAD_REQUEST));
            assertEquals(noJson.getMessage(), new String(bytes(noJson.getMessage()), StandardCharsets.UTF_8));
        } catch (Exception unforeseen) {
            fail("Seed " + SEED + ": " + new String(body, StandardCharsets.ISO_8859_1), unforeseen);
        }
    }

    private static void assertKept(EntityContent content) throws IOException {
        byte[] stored = JSON.writeValueAsBytes(content);
        assertFalse(new String(stored, StandardCharsets.UTF_8).contains("\\u0000"));
        assertEquals(content, JSON.readValue(stored, EntityContent.class));
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
                byte[] other = bytes(any(SEEDS));
                int start = random.nextInt(other.length);
                yield joined(body, 0, from, joined(other, start, other.length, new byte[0], 0, 0), to, body.length);
            }
        };
    }

    private static byte[] joined(byte[] body, int from, int to, byte[] between, int then, int end) {
        byte[] joined = new byte[Math.min(to - from + between.length + end - then, 64 * 1024)];
        byte[][] parts = {slice(body, from, to), between, slice(body, then, end)};
        int at = 0;
        for (byte[] part : parts) {
            int length = Math.min(part.length, joined.length - at);
            System.arraycopy(part, 0, joined, at, length);
            at += length;
        }
        return joined;
    }

    private static byte[] slice(byte[] body, int from, int to) {
        return Arrays.copyOfRange(body, from, to);
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
