package xyz.rbtfl.wire.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Gives every reader of {@link ForeignText} its odd texts, and what damage makes of them, some thousand times;
 * {@code -Dforeign.rounds=1000000} tries more than each build does, and {@code -Dforeign.seed=…} another sequence.
 */
class ForeignTextTest {

    private static final int ROUNDS = Integer.getInteger("foreign.rounds", 5_000);
    private static final long SEED = Long.getLong("foreign.seed", 20_311);
    private static final int LONGEST = 400;

    private static final List<String> PIECES = List.of(
            "text/html",
            "text/*",
            "*/*",
            ";q=0",
            ";q=0.5",
            ";q=1.000",
            ", ",
            ";",
            "/",
            "\"",
            "\\",
            "W/",
            "*",
            "en",
            "zh-Hant-TW",
            "-",
            "--",
            "%",
            "%00",
            "%zz",
            "//",
            "?",
            "#",
            "http://a",
            "|",
            "{",
            "}",
            "[",
            "]",
            ":",
            " ",
            "\t",
            "\n",
            "\u00fc",
            "\u0000",
            "=",
            "aaaaaaaaa",
            "1",
            "\"a\"",
            "..",
            ".",
            "+",
            "null",
            "\"groups\":",
            "\\u0000",
            "\u0130");

    private final Random random = new Random(SEED);

    @ParameterizedTest
    @EnumSource
    void anyText_isReadOrRefused(ForeignText reader) {
        reader.odd().forEach(text -> take(reader, text));
        for (int round = 0; round < ROUNDS; round++) {
            String text = any(reader.odd());
            for (int damage = 1 + random.nextInt(6); damage > 0; damage--) {
                text = damaged(text);
            }
            take(reader, text.substring(0, Math.min(text.length(), LONGEST)));
        }
    }

    @Test
    void goodToken_isRead_andAnotherKeysIsNot() {
        String token = Claims.signed(Claims.GOOD);
        assertEquals("alice", Claims.read(token).orElseThrow().getName());
        assertTrue(Claims.read(token.substring(0, token.length() - 4)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "exp, 4102444800.5, true",
        "exp, 253402300799, true",
        "exp, 253402300800, false",
        "exp, 1e300, false",
        "exp, 1e400, false",
        "iat, 0, true",
        "iat, -1, false",
        "iat, -1e300, false",
        "nbf, -1e300, false",
        "auth_time, 1e19, false",
        "auth_time, true, false"
    })
    void timeOfAToken_isOneThatCanBe(String claim, String value, boolean taken) {
        String claims = Claims.GOOD.replaceAll("\"" + claim + "\":\\d+", "\"x\":0");
        String token = Claims.signed(claims.replace("}", ",\"" + claim + "\":" + value + "}"));
        assertEquals(taken, Claims.read(token).isPresent());
    }

    private static void take(ForeignText reader, String text) {
        try {
            reader.check(text);
        } catch (RuntimeException | AssertionError unforeseen) {
            throw new AssertionError("Seed " + SEED + ": " + text, unforeseen);
        }
    }

    private String damaged(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + 1 + random.nextInt(8));
        String start = text.substring(0, from);
        return switch (random.nextInt(5)) {
            case 0 -> start + any(PIECES) + text.substring(from);
            case 1 -> start + any(PIECES) + text.substring(to);
            case 2 -> start + text.substring(to);
            case 3 -> text.substring(0, to) + text.substring(from);
            default -> start + (char) random.nextInt(256) + text.substring(to);
        };
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
