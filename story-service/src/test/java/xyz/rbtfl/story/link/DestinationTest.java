package xyz.rbtfl.story.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands between a link's round brackets, and what does not, whatever stands before it in the line. */
class DestinationTest {

    @ParameterizedTest
    @MethodSource
    void destination_endsAtTheClosingBracket(String written, String text, boolean plain) {
        assertEquals(new Destination(text, plain, written.length()), Destination.at(written, 0));
        assertEquals(new Destination(text, plain, written.length() + 2), Destination.at("))" + written + ")", 2));
    }

    static Stream<Arguments> destination_endsAtTheClosingBracket() {
        return Stream.of(
                arguments(")", "", true),
                arguments(" )", "", false),
                arguments("<>)", "", false),
                arguments("b)", "b", true),
                arguments("b )", "b", false),
                arguments("<b>)", "b", false),
                arguments("<b> )", "b", false),
                arguments("b \"t\")", "b", false),
                arguments("<b> 't' )", "b", false),
                arguments("b (t\\)u))", "b", false),
                arguments("\"t\")", "\"t\"", true),
                arguments("b\\\\)", "b\\", false),
                arguments("b\\c)", "b\\c", true),
                arguments("b&amp;c)", "b&c", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "b",
                "b ",
                "b\\",
                "b\\)",
                "b c)",
                "b(c d))",
                "b((c)",
                "<b",
                "<b\\>)",
                "<b<c>)",
                "<b>c)",
                "<b>\"t\")",
                "b \"t)",
                "b \"t\"u)",
                "b \"t\\\")",
                "b (t(u))",
                "b (t",
                "b t)",
                "b t\")"
            })
    void otherText_isNoDestination(String written) {
        assertNull(Destination.at(written, 0));
        assertNull(Destination.at("))" + written, 2));
    }

    @Test
    void destination_nestsThirtyOneBrackets() {
        assertNotNull(Destination.at("(".repeat(31) + ")".repeat(32), 0));
        assertNull(Destination.at("(".repeat(32) + ")".repeat(33), 0));
        assertNull(Destination.at("))" + "(".repeat(32) + ")".repeat(33), 2));
    }

    @Test
    void destination_hasAtMost2048Characters() {
        assertNotNull(Destination.at("b".repeat(2048) + ")", 0));
        assertNull(Destination.at("b".repeat(2049) + ")", 0));
        assertNotNull(Destination.at("<" + "b".repeat(2048) + ">)", 0));
        assertNull(Destination.at("<" + "b".repeat(2049) + ">)", 0));
    }
}
