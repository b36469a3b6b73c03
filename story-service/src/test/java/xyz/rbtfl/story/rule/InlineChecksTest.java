package xyz.rbtfl.story.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xyz.rbtfl.story.document.Lantern;
import xyz.rbtfl.story.json.JsonReader;

/** Prose: paragraphs of one line each, one blank line between them, and nothing that is no paragraph. */
class InlineChecksTest {

    private static final String BLANK = "blank-line /summary";
    private static final String BLOCK = "prose /summary";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One",
                "One||Two",
                "One||Two||Three",
                "#One",
                "#### One",
                ">One",
                "-One",
                "----",
                "* One",
                "1. One"
            })
    void paragraphs_areProse(String prose) {
        assertEquals("", refusals(prose));
    }

    /** An upright bar is a line end. Blank lines side by side are one fault. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "|One",
                "||One",
                "|||One",
                "One|",
                "One||",
                "One|||",
                "One|Two",
                "One|||Two",
                "One|||||Two",
                "One||Two|Three",
                "One||Two|||Three",
                "|",
                "||"
            })
    void otherNumberOfBlankLines_isOneFault(String prose) {
        assertEquals(BLANK, refusals(prose));
    }

    @ParameterizedTest
    @ValueSource(strings = {"One|Two|Three", "|One|", "|One|Two", "One|||Two|||Three"})
    void blankLines_inTwoPlaces_areTwoFaults(String prose) {
        assertEquals(BLANK + ", " + BLANK, refusals(prose));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# One",
                "## One",
                "### One",
                "> One",
                "- One",
                "---",
                "One||- Two",
                "One|- Two",
                "- One|- Two",
                "- One|Two",
                "- One|> Two|### Three",
                "One|- Two|- Three||Four"
            })
    void block_isOneFault_howeverManyLinesItHas(String prose) {
        assertEquals(BLOCK, refusals(prose));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u3000", "One|\u3000|Two", "One||\u3000", "\u3000|One", "One||\u00A0Two"})
    void whiteParagraph_isOneFault(String prose) {
        assertEquals("edge /summary", refusals(prose));
    }

    @ParameterizedTest
    @CsvSource({
        "# Lantern, # \u200BLantern, 1:3",
        "> Crews, > C\u200Brews, 2:4",
        "Fog is, \u2060Fog is, 10:1",
        "Fog is, Fog \uFEFFis, 10:5",
        "— boats, — \u200Bboats, 14:9",
        "- Any move, - \u200BAny move, 25:3"
    })
    void invisibleCharacterInText_isNoted(String found, String replacement, String place) {
        var reading = Lantern.reading(Lantern.with(found, replacement));
        assertEquals("", Lantern.brief(reading.refusals()));
        assertEquals("invisible-text " + place, Lantern.brief(reading.notes()));
    }

    private static String refusals(String prose) {
        ObjectNode json = (ObjectNode) Lantern.json();
        json.put("summary", prose.replace('|', '\n'));
        byte[] sent = json.toString().getBytes(StandardCharsets.UTF_8);
        return Lantern.brief(JsonReader.read(sent, Lantern.ADDRESS).refusals());
    }
}
