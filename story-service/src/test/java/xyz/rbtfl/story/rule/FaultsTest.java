package xyz.rbtfl.story.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xyz.rbtfl.story.document.Fault;
import xyz.rbtfl.story.document.Lantern;

/** What is kept of the faults of a document, and what is told. */
class FaultsTest {

    private final Faults faults = new Faults();

    @Test
    void refusals_areFiftyInEachPass_andTheFirstFiftyInTheDocumentAreTold() {
        refusals(49);
        refuse("take", 9);
        refuse("take", 8);
        assertEquals(50, faults.refusals().size());
        assertEquals("take 9:1", first(faults.refusals()));
        faults.nextPass();
        refusals(49);
        refuse("take", 7);
        refuse("take", 6);
        assertEquals(50, faults.refusals().size());
        assertEquals("take 7:1", first(faults.refusals()));
        assertFalse(faults.none());
    }

    @Test
    void repairsAndNotes_areAHundred_andTheFirstFiftyInTheDocumentAreTold() {
        hundred(line -> faults.repair(at(line), 0, "nfc", ""), faults::repairs);
        hundred(line -> faults.note(at(line), 0, "nfc", ""), faults::notes);
        assertTrue(faults.none());
    }

    private static void hundred(IntConsumer add, Supplier<List<Fault>> told) {
        for (int i = 0; i < 99; i++) {
            add.accept(100 + i);
        }
        add.accept(9);
        add.accept(8);
        assertEquals(50, told.get().size());
        assertEquals("nfc 9:1", first(told.get()));
    }

    @Test
    void faults_areInTheOrderOfLinesAndColumns() {
        faults.refuse(at(2), 4, "b", "", "", "");
        faults.refuse(at(2), 0, "a", "", "", "");
        faults.refuse(at(1), 9, "c", "", "", "");
        faults.refuse(at(2), 4, "d", "", "", "");
        assertEquals("c 1:10, a 2:1, b 2:5, d 2:5", Lantern.brief(faults.refusals()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"section", "blank-line", "batch", "source", "trailing"})
    void lineBesideOneThatCouldNotBeRead_isNotFoundOutOfPlace_inThatPass(String code) {
        faults.doubt(3);
        refuse(code, 3);
        refuse(code, 4);
        refuse("take", 3);
        assertEquals("take 3:1, " + code + " 4:1", Lantern.brief(faults.refusals()));
        faults.nextPass();
        refuse(code, 3);
        assertEquals("take 3:1, " + code + " 3:1, " + code + " 4:1", Lantern.brief(faults.refusals()));
    }

    @Test
    void lineThatIsNoUtf8_isThatAlone_inEveryPass() {
        faults.undecodable(3);
        refuse("utf-8", 3);
        refuse("take", 3);
        refuse("take", 4);
        faults.nextPass();
        refuse("take", 3);
        assertEquals("utf-8 3:1, take 4:1", Lantern.brief(faults.refusals()));
        assertTrue(faults.isUndecodable(3));
        assertFalse(faults.isUndecodable(4));
    }

    @Test
    void found_isShown_inSixtyCharacters_withoutHalfAPair() {
        String a = "a".repeat(57);
        String canoe = "\uD83D\uDEF6";
        assertEquals(a + "bcd", Faults.excerpt(a + "bcd"));
        assertEquals(a + "bc…", Faults.excerpt(a + "bcde"));
        assertEquals(a + "b…", Faults.excerpt(a + "b" + canoe + "c"));
        assertEquals(a + canoe + "…", Faults.excerpt(a + canoe + "bc"));
        assertEquals(a + "b" + canoe, Faults.excerpt(a + "b" + canoe));
    }

    @ParameterizedTest
    @CsvSource({"9, U+0009", "12288, U+3000", "128758, U+1F6F6"})
    void character_isShownByItsNumber(int c, String shown) {
        assertEquals(shown, Faults.character(c));
    }

    private void refusals(int count) {
        for (int i = 0; i < count; i++) {
            refuse("take", 100 + i);
        }
    }

    private void refuse(String code, int line) {
        faults.refuse(at(line), 0, code, "", "", "");
    }

    private static Place at(int line) {
        return (code, offset, message) -> Fault.inText(code, line, offset + 1, message);
    }

    private static String first(List<Fault> told) {
        return Lantern.brief(told.subList(0, 1));
    }
}
