package xyz.rbtfl.wire.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedPathTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "/en/n/a, /en/n/a",
                "/en/n/a%0Ab, /en/n/a%0Ab", // stays as it was sent
                "\"/a\nb\", /a%0Ab",
                "\"/a b|c\\^\", /a%20b%7Cc%5C%5E",
                "/café, /caf%E9",
                "/a'(b)*;c=d, /a'(b)*;c=d",
            })
    void path_isRepeatedAsAUri(String raw, String encoded) {
        assertEquals(encoded, AskedPath.encoded(raw));
        assertEquals(encoded, URI.create(encoded).getRawPath());
    }

    @Test
    void longPath_isCutInASentence() {
        assertEquals("/" + "a".repeat(199) + "…", AskedPath.shown("/" + "a".repeat(400)));
    }
}
