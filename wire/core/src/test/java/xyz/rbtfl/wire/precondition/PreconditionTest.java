package xyz.rbtfl.wire.precondition;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xyz.rbtfl.wire.precondition.Precondition.Stored;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

class PreconditionTest {

    private static final Stored STORED = Stored.of("h", 3);

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"h\"", "\"h.3.json\"", "\"x\", \"h\"", "\"x\",,\"h.3.json\""})
    void write_thatHasSeenWhatIsThere_passes(String ifMatch) {
        assertDoesNotThrow(() -> of(ifMatch, "").requireMatch(STORED));
        assertDoesNotThrow(() -> of(ifMatch, "").requireMatchToDelete(STORED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"x\"        |         | CHANGED",
                "\"h.2.json\" |         | CHANGED", // the JSON of an earlier revision
                "\"h.json\"   |         | CHANGED",
                "W/\"h\"      |         | CHANGED", // If-Match compares strongly
                "             |         | PRECONDITION_REQUIRED",
                "             | *       | CHANGED", // nothing should be there
                "             | W/\"h\" | CHANGED",
                "*            | \"h\"   | CHANGED",
                "             | \"x\"   | PRECONDITION_REQUIRED",
            })
    void otherWrite_isRefused(String ifMatch, String ifNoneMatch, Problem problem) {
        Precondition precondition = of(ifMatch == null ? "" : ifMatch, ifNoneMatch == null ? "" : ifNoneMatch);
        assertEquals(problem, refusal(() -> precondition.requireMatch(STORED)).problem());
        assertEquals(
                problem,
                refusal(() -> precondition.requireMatchToDelete(STORED)).problem());
    }

    @Test
    void refusal_saysWhatWasToBeDone() {
        assertTrue(refusal(() -> of("", "").requireMatch(STORED))
                .getMessage()
                .endsWith("`*` to overwrite whatever is there."));
        assertTrue(refusal(() -> of("", "").requireMatchToDelete(STORED))
                .getMessage()
                .endsWith("`*` to delete whatever is there."));
    }

    @Test
    void emptyPlace_takesWhoeverHasSeenNothing() {
        assertDoesNotThrow(() -> of("", "*").requireAbsent());
        assertEquals(Problem.CHANGED, refusal(() -> of("*", "").requireAbsent()).problem());
    }

    @Test
    void stub_needsNoTag_butHoldsOneThatIsSent() {
        assertDoesNotThrow(() -> of("", "").requireMatchIfAny(STORED));
        assertEquals(
                Problem.CHANGED,
                refusal(() -> of("\"x\"", "").requireMatchIfAny(STORED)).problem());
    }

    @ParameterizedTest
    @CsvSource({"h, '', If-Match", "'', h, If-None-Match"})
    void header_thatIsNoList_isNamed(String ifMatch, String ifNoneMatch, String name) {
        Failure refusal = refusal(() -> of(ifMatch, ifNoneMatch));
        assertEquals(Problem.BAD_REQUEST, refusal.problem());
        assertTrue(refusal.getMessage().startsWith("`" + name + "` is `*` or quoted entity tags"));
    }

    private static Failure refusal(Runnable asked) {
        return assertThrows(Failure.class, asked::run);
    }

    private static Precondition of(String ifMatch, String ifNoneMatch) {
        return Precondition.of(List.of(ifMatch), List.of(ifNoneMatch));
    }
}
