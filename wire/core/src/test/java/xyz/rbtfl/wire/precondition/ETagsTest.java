package xyz.rbtfl.wire.precondition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xyz.rbtfl.wire.precondition.ETags.Tag;

class ETagsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"a\"                   | a",
                "\"a\",\"b\"             | a b",
                "  \"a\" ,\t W/\"b\"  ,  | a b",
                ",,\"a\",,,\"b\"         | a b",
                "\"a,b\"                 | a,b",
                "\"W/\"                  | W/",
            })
    void list_isReadTagByTag(String header, String opaque) {
        assertEquals(
                List.of(opaque.split(" ")),
                ETags.of(List.of(header)).orElseThrow().tags().stream()
                        .map(Tag::opaque)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "\"a", "a\"", "\"a\"b", "\"a\" \"b\"", "w/\"a\"", "W/ \"a\"", "W/", "W", "*, \"a\"", "**"})
    void otherText_isNoList(String header) {
        assertEquals(Optional.empty(), ETags.of(List.of(header)));
    }

    @Test
    void header_thatIsNotThere_hasNoTags() {
        assertEquals(ETags.NONE, ETags.of(List.of()).orElseThrow());
        assertTrue(ETags.NONE.isEmpty());
        assertFalse(ETags.NONE.has(""));
    }

    @Test
    void severalLines_areOneList() {
        ETags tags = ETags.of(List.of("\"a\"", "W/\"b\", \"c\"")).orElseThrow();
        assertTrue(tags.hasStrong("a") && tags.hasStrong("c") && tags.has("b"));
    }

    @Test
    void weakTag_isKnownButNeverStrong() {
        ETags tags = ETags.of(List.of("W/\"a\"")).orElseThrow();
        assertTrue(tags.has("a"));
        assertFalse(tags.hasStrong("a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "W/\"\"", "", "\""})
    void memberManyTimes_isReadOrRefused(String member) {
        String header = String.join(",", Collections.nCopies(100_001, member));
        assertEquals(member.equals("\""), ETags.of(List.of(header)).isEmpty());
    }
}
