package xyz.rbtfl.wire.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xyz.rbtfl.wire.problem.Failure;

class JsonBodyTest {

    private static final String BOUNDS =
            "it is at most 100 deep, numbers have at most 100 characters and names of members at most 1000";

    @Test
    void value_isRead_withOrWithoutAMarkBeforeIt() {
        JsonBody plain = JsonBody.read(bytes("{\"a\":[1,\"é𝕏\"]}"));
        JsonBody marked = JsonBody.read(bytes("\uFEFF{\"a\":[1,\"é𝕏\"]}"));
        assertEquals(plain.root(), marked.root());
        assertFalse(plain.hasMark());
        assertTrue(marked.hasMark());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'a                  | it ends too early (line 1, column 3)",
                "{'a':1,,}           | it is broken (line 1, column 8)",
                "{'a':1              | it ends too early (line 1, column 7)",
                "[1,                 | it is broken (line 1, column 4)",
                "{'a':1,'a':2}       | the member `a` stands twice (line 1, column 11)",
                "{'a':{'b':1,'b':2}} | the member `b` stands twice (line 1, column 16)",
                "{} {}               | it is broken (line 1, column 4)",
                "{'a':NaN}           | it is broken (line 1, column 9)",
                "{'a':01}            | it is broken (line 1, column 7)",
                "{'a':'\\x'}         | it is broken (line 1, column 8)",
                "{a:1}               | it is broken (line 1, column 2)",
                "/* no */ 1          | it is broken (line 1, column 1)",
            })
    void whatIsNoJson_isRefused_withItsPlace(String text, String reason) {
        assertRefused(text.replace('\'', '"'), reason);
    }

    @Test
    void boundsAreNamed() {
        assertRefused("[".repeat(101) + "]".repeat(101), BOUNDS);
        assertRefused("[".repeat(100_000), BOUNDS);
        assertRefused("1".repeat(101), BOUNDS);
        assertRefused("{\"" + "x".repeat(1_001) + "\":1}", BOUNDS);
        JsonBody.read(bytes("[".repeat(100) + "1".repeat(100) + "]".repeat(100)));
    }

    @Test
    void foreignTextInAMessage_isShortAndCanBeSent() {
        String name = "\\ud800`\\n" + "𝕏".repeat(50);
        assertRefused(
                "{\"%s\":1,\"%s\":2}".formatted(name, name),
                "the member `" + "𝕏".repeat(40) + "…` stands twice (line 1, column 227)");
        // Jackson would cut this token in the middle of a character
        assertRefused("x".repeat(255) + "𝕏" + "x".repeat(255), "it is broken (line 1, column 1)");
    }

    @Test
    void nothingAtAll_andWhatIsNoUtf8_areRefused() {
        String nothing = "This is no JSON: there is nothing in the body.";
        assertEquals(nothing, refusal(bytes("")));
        assertEquals(nothing, refusal(bytes(" \n")));
        assertEquals(nothing, refusal(bytes("\uFEFF")));
        assertEquals(
                "This is no JSON in UTF-8: byte 3 begins no character.",
                refusal("[\"é\"]".getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(
                "This is no JSON in UTF-8: byte 2 begins no character.",
                refusal(new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}));
        assertEquals("This is no JSON in UTF-8: byte 2 begins no character.", refusal(new byte[] {'"', (byte) 0xC3}));
    }

    private static void assertRefused(String text, String reason) {
        assertEquals("This is no JSON that is taken: " + reason + ".", refusal(bytes(text)));
    }

    private static String refusal(byte[] body) {
        return assertThrows(Failure.class, () -> JsonBody.read(body)).getMessage();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
