package xyz.rbtfl.wire.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

class CursorTest {

    private static final String HERE = "0".repeat(32);
    private static final String ELSEWHERE = "1".repeat(32);
    private static final Cursor PLACE = new Cursor(HERE, 700, 3, 1_900_000_000_000_001L);

    /** What a cursor hides, and what it does not. */
    static final List<String> ODD = List.of(
            HERE + ":700:3:1900000000000001",
            HERE + ":700:3",
            ELSEWHERE + ":0:0:0",
            HERE + ":1:999999999999999999:0",
            HERE + ":1:9999999999999999999:0",
            HERE + ":1:-2:0",
            HERE + ":\u0661:2:0",
            HERE.toUpperCase(Locale.ROOT).replace('0', 'A') + ":1:2:3",
            ":1:2:3",
            HERE + ":1:2:",
            "now",
            "");

    @Test
    void cursor_isReadAsItWasWritten() {
        assertEquals(PLACE, Cursor.of(PLACE.toString()));
        assertEquals(Cursor.START, Cursor.of(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "?", "MDow", "YTpiOmM", "NOW"})
    void otherText_isRefused(String text) {
        assertEquals(
                Problem.BAD_REQUEST,
                assertThrows(Failure.class, () -> Cursor.of(text)).problem());
    }

    @ParameterizedTest
    @CsvSource({
        "0, true, true", // after a failover to a replica that had everything
        "0, false, false", // after a restore to an earlier moment, or a failover that lost the change
        "1, true, false", // after a restore from a dump
        "1, false, false",
    })
    void place_isHeldAgainstTheDatabase(String database, boolean isKnown, boolean goesOn) {
        String answering = database.equals("0") ? HERE : ELSEWHERE;
        if (goesOn) {
            assertEquals(PLACE, PLACE.in(answering, isKnown));
        } else {
            assertEquals(
                    Problem.GONE,
                    assertThrows(Failure.class, () -> PLACE.in(answering, isKnown))
                            .problem());
        }
    }

    @Test
    void start_isInEveryDatabase() {
        assertEquals(new Cursor(HERE, 0, 0, 0), Cursor.START.in(HERE, false));
        assertEquals(
                Problem.GONE,
                assertThrows(Failure.class, () -> new Cursor(ELSEWHERE, 0, 0, 0).in(HERE, false))
                        .problem());
    }

    @Test
    void cursor_ofAnEarlierVersion_isReadable_andGone() {
        String old = Base64.getUrlEncoder().encodeToString((HERE + ":700:3").getBytes(StandardCharsets.US_ASCII));
        assertEquals(new Cursor(HERE, 700, 3, 0), Cursor.of(old));
    }

    @Test
    void anyText_isRefused_orNamesThePlaceThatItIsWrittenForAgain() {
        Random random = new Random(20_311);
        for (String text : ODD) {
            check(text);
            for (int round = 0; round < 2_000; round++) {
                StringBuilder damaged = new StringBuilder(text);
                for (int damage = random.nextInt(3); damage >= 0 && !damaged.isEmpty(); damage--) {
                    int at = random.nextInt(damaged.length());
                    damaged.replace(at, at + random.nextInt(2), String.valueOf((char) random.nextInt(128)));
                }
                check(damaged.toString());
            }
        }
    }

    /** Checks a text as it is, and as what a cursor would hide. */
    static void check(String text) {
        checkSent(text);
        checkSent(Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void checkSent(String text) {
        try {
            Cursor cursor = Cursor.of(text);
            assertEquals(cursor, Cursor.of(cursor.equals(Cursor.START) ? "" : cursor.toString()));
            assertTrue(cursor.transaction() >= 0 && cursor.sequence() >= 0 && cursor.at() >= 0);
        } catch (Failure refusal) {
            assertEquals(Problem.BAD_REQUEST, refusal.problem());
        }
    }
}
