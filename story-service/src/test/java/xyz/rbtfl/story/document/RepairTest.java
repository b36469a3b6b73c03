package xyz.rbtfl.story.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import xyz.rbtfl.story.markdown.MarkdownReader;

/** Everything that is put right on the way in, and everything that is only noted. */
class RepairTest {

    private static final String COUNTS = "5 takes · 3 lenses · 4 regions";
    private static final String EMPTY = "(Outer Sund (north), en) — ";

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void damagedDocument_isRepaired_toTheCanonicalBytes(String what, String sent, String repairs) {
        Reading reading = Lantern.reading(sent);
        assertEquals("", Lantern.brief(reading.refusals()));
        assertEquals(repairs, Lantern.brief(reading.repairs()));
        assertEquals(Lantern.TEXT, new String(reading.canonical(), StandardCharsets.UTF_8));
        assertEquals(
                "",
                Lantern.brief(MarkdownReader.read(reading.canonical(), Lantern.ADDRESS)
                        .repairs()));
    }

    static Stream<Arguments> damagedDocument_isRepaired_toTheCanonicalBytes() {
        return Stream.of(
                arguments("nothing", Lantern.TEXT, ""),
                arguments("byte-order mark", "\uFEFF" + Lantern.TEXT, "bom 1:1"),
                arguments("CRLF throughout", Lantern.TEXT.replace("\n", "\r\n"), "line-ends 1:66"),
                arguments("CRLF once", Lantern.with("## Summary\n", "## Summary\r\n"), "line-ends 6:11"),
                arguments("newline at the end", Lantern.TEXT + "\n", "final-newline 52:62"),
                arguments(
                        "newlines and spaces at the end",
                        Lantern.TEXT + " \n  \n\n",
                        "trailing-space 52:62, final-newline 52:63"),
                arguments("CRLF at the end", Lantern.TEXT + "\r\n", "line-ends 52:62, final-newline 52:62"),
                arguments("spaces behind prose", Lantern.with("week.\n", "week.  \n"), "trailing-space 10:43"),
                arguments(
                        "spaces in a blank line",
                        Lantern.with("## Summary\n\n", "## Summary\n  \n"),
                        "trailing-space 7:1"),
                arguments("lost space", Lantern.with(EMPTY, EMPTY.stripTrailing()), "framing-space 32:45"),
                arguments("one space too many", Lantern.with(EMPTY, EMPTY + "  "), "trailing-space 32:46"),
                arguments(
                        "all trailing spaces lost",
                        Lantern.TEXT.replace(" \n", "\n"),
                        "framing-space 32:45, framing-space 34:44"),
                arguments("wrong counts", Lantern.with(COUNTS, "4 takes · 3 lenses · 4 regions"), "counts 4:66"),
                arguments(
                        "counts in the singular", Lantern.with(COUNTS, "5 takes · 3 lens · 4 regions"), "counts 4:66"),
                arguments("one count left out", Lantern.with(COUNTS, "5 takes · 4 regions"), "counts 4:66"),
                arguments("counts left out", Lantern.with(" · " + COUNTS, ""), "counts 4:63"),
                arguments(
                        "other origin", Lantern.with("https://rbtfl.example", "http://localhost:8080"), "origin 52:12"),
                arguments("no origin", Lantern.with("https://rbtfl.example", ""), "origin 52:12"),
                arguments("entity in capitals", Lantern.with("Flour 2026", "FLOUR 2026"), "entity-name 49:40"),
                arguments(
                        "entity with a hyphen",
                        Lantern.with("Lantern Bay, Flour", "Lantern-Bay, Flour"),
                        "entity-name 49:27"),
                arguments(
                        "many at once",
                        "\uFEFF" + Lantern.with("week.\n", "week. \n").replace("Flour 2026", "flour 2026") + "\n",
                        "bom 1:1, trailing-space 10:43, entity-name 49:40, final-newline 52:62"));
    }

    @Test
    void repairsAndNotes_areTold_inTheKeptWords() throws IOException {
        Wording wording = new Wording();
        damagedDocument_isRepaired_toTheCanonicalBytes()
                .map(Arguments::get)
                .forEach(row -> wording.add(
                        (String) row[0], Lantern.reading((String) row[1]).repairs()));
        oddText_isKept_withTheseNotes()
                .map(Arguments::get)
                .forEach(row -> wording.add(
                        (String) row[0],
                        Lantern.reading(Lantern.with((String) row[1], (String) row[2]))
                                .notes()));
        wording.assertKept("repairs.txt");
    }

    @Test
    void decomposedText_isComposed_andItsColumnsStayThoseSent() {
        Reading reading =
                Lantern.reading(Lantern.with("Fog is", "Fo\u0308g é is").replace("islanders", "isla\u0301nde\u0301rs"));
        assertEquals("nfc 10:2, nfc 42:8", Lantern.brief(reading.repairs()));
        assertEquals(
                "nfc 10:2, trailing-space 10:47",
                Lantern.brief(Lantern.reading(
                                Lantern.with("Fog is", "Fo\u0308g x\u0307 is").replace("week.\n", "week. \n"))
                        .repairs()));
    }

    @Test
    void decomposedText_inALinksAddress_isKept() {
        String sent = Lantern.with("Fog is", "[Fog](https://weather.example/cafe\u0301) is");
        assertEquals(sent, new String(Lantern.reading(sent).canonical(), StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void oddText_isKept_withTheseNotes(String what, String found, String replacement, String notes) {
        String sent = Lantern.with(found, replacement);
        Reading reading = Lantern.reading(sent);
        assertEquals("", Lantern.brief(reading.refusals()));
        assertEquals("", Lantern.brief(reading.repairs()));
        assertEquals(notes, Lantern.brief(reading.notes()));
        assertEquals(sent, new String(reading.canonical(), StandardCharsets.UTF_8));
    }

    static Stream<Arguments> oddText_isKept_withTheseNotes() {
        return Stream.of(
                arguments(
                        "the same URL twice",
                        "https://review.example/flour?a=1&b=2#top",
                        "https://monitor.example/bay",
                        "repeated-url 33:11"),
                arguments("zero-width space in prose", "Fog is", "Fog\u200B is", "invisible-text 10:4"),
                arguments("direction control in a quote", "Three weeks", "Three \u202Eweeks", "invisible-text 44:12"),
                arguments("line separator, odd spaces", "Fog is", "Fog\u2028\u00A0\u3000is", ""),
                arguments("joiner in a Persian name", "**The Deckhand**", "**می\u200Cخواهم**", ""),
                arguments("joiner in a Devanagari lens", "### islanders", "### क्\u200Dष", ""),
                arguments(
                        "joiner in an emoji lens",
                        "### islanders",
                        "### crew \uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDE80",
                        ""),
                arguments(
                        "HTML, pictures, code, templates",
                        "Fog is",
                        "<script>alert(1)</script> ![x](/en/entity/a) `[a](/en/entity/b)` {{x}} $25 ~~x~~",
                        ""),
                arguments(
                        "links elsewhere",
                        "Fog is",
                        "[Fog](javascript:alert(1)) [a](/zh/n/x) [b](https://a.example/api/entity/5) [c](mailto:a@b.example)",
                        ""),
                arguments("link behind a backslash", "Fog is", "\\[Fog](/en/entity/a) is", ""),
                arguments("unended link", "Fog is", "[Fog](/en/entity/a is", ""),
                arguments("old language code", "i-klingon", "iw", ""),
                arguments("private language", "i-klingon", "x-island", ""),
                arguments(
                        "dash and bracket in a region",
                        "(Sund, Inner, i-klingon)",
                        "(Sund (a) — b), Inner, i-klingon)",
                        ""),
                arguments("dash and tag in a framing", "Counts sacks", "Counts (in Sund, en) — sacks", ""),
                arguments("other type", "type: story", "type: explainer", ""),
                arguments("IPv6 host", "https://monitor.example/bay", "https://[2001:db8::1]:443/bay", ""));
    }

    @Test
    void document_withoutSections_isCanonical() {
        String sent = "# A\n> B\n\n**Meta:** type: story · date: 2024-02-29 · 0 takes · 0 lenses · 0 regions\n\n---\n"
                + "Canonical: https://rbtfl.example/zh/n/lantern-bay-strike-2026";
        Reading reading = Lantern.reading(sent);
        assertEquals("", Lantern.brief(reading.refusals()));
        assertEquals(sent, new String(reading.canonical(), StandardCharsets.UTF_8));
    }
}
