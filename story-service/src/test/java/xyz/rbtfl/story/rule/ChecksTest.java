package xyz.rbtfl.story.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xyz.rbtfl.story.document.Lantern;
import xyz.rbtfl.story.json.JsonReader;

/** Rules of single values, at their bounds. */
class ChecksTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "z", "story", "long-read", "a-b-c"})
    void lowerCaseWord_isAType(String type) {
        assertTrue(Checks.isType(type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "-a", "a-", "a--b", "A", "aB", "a1", "`", "{", "é", "a b", "ſ"})
    void otherText_isNoType(String type) {
        assertFalse(Checks.isType(type));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-04, ''",
        "0001-01-01, ''",
        "9999-12-31, ''",
        "2024-02-29, ''",
        "2026-02-29, date 4:31",
        "2026-04-31, date 4:31",
        "2026-00-10, date 4:31",
        "2026-13-10, date 4:31",
        "2026-05-00, date 4:31",
        "0000-05-04, date 4:31",
        "2026-5-04, date 4:31",
        "2026-05-4, date 4:31",
        "2026/05/04, date 4:31",
        "2026-05/04, date 4:31",
        "+2026-5-04, date 4:31",
        "-026-05-04, date 4:31",
        "12026-05-04, date 4:31",
        "2026-05-04T, date 4:31"
    })
    void date_isOneOfTheCalendar(String date, String fault) {
        assertEquals(
                fault,
                Lantern.brief(Lantern.reading(Lantern.with("2026-05-04", date)).refusals()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tide, strike", "tide · strike", "· tide", "tide ·", "·", ", tide"})
    void headWithAMarkOfTheMetaLine_isRefused(String head) {
        assertEquals("head /heads/0", refusals(head));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tide,strike", "tide·strike", "·tide·", "tide,", ",tide"})
    void headWithoutAMarkOfTheMetaLine_isTaken(String head) {
        assertEquals("", refusals(head));
    }

    private static String refusals(String head) {
        JsonNode json = Lantern.json();
        ((ArrayNode) json.at("/heads")).set(0, head);
        byte[] sent = json.toString().getBytes(StandardCharsets.UTF_8);
        return Lantern.brief(JsonReader.read(sent, Lantern.ADDRESS).refusals());
    }
}
