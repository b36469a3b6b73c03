package xyz.rbtfl.wire.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedFormsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html|text/html",
                "Text/HTML ; Q=0.5|text/html;q=0.500",
                "text/html;level=1;q=0.25, */*;q=0.1|text/html;q=0.250, */*;q=0.100",
                "text/html;v=\"a,b;q=0\", text/plain|text/html, text/plain",
                "text, text/html|text/html",
                "text/html;q=2, text/plain;q=1.000|text/plain",
                "text/html;q=0, text/plain|text/plain",
                "text/html;q=0|text/markdown, application/json, application/problem+json, application/feed+json,"
                        + " application/atom+xml, application/xml, application/yaml, application/x-tar, text/plain,"
                        + " text/css, text/event-stream, image/svg+xml",
                "text/*, text/html;q=0|text/markdown, text/plain, text/css, text/event-stream",
                "text/*;q=0.5, text/html;q=0.1|text/markdown;q=0.500, text/plain;q=0.500, text/css;q=0.500,"
                        + " text/event-stream;q=0.500, text/html;q=0.100",
                "*/*;q=0|application/x-none",
                "*/*;q=0, text/html|text/html",
            })
    void header_isWrittenAnew(String header, String expected) {
        assertEquals(expected, AcceptedForms.of(header).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "text", "/", ";", "a/b/c", "*/html", "a/", "/b", ",,", "\"", "text/html;q=-1"})
    void header_thatCannotBeRead_isAsIfItWereNotThere(String header) {
        assertFalse(AcceptedForms.of(header).isPresent());
    }

    @Test
    void longList_isCutOff() {
        assertEquals(
                QualityList.MOST_MEMBERS,
                AcceptedForms.of("a/b,".repeat(10_000)).orElseThrow().split(",").length);
    }
}
