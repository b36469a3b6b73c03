package xyz.rbtfl.story.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import xyz.rbtfl.story.document.Lantern;
import xyz.rbtfl.story.document.Reading;

/** Lines that just fit the format, and lines that just do not. */
class MarkdownReaderTest {

    private static final String COUNTS = "5 takes · 3 lenses · 4 regions";
    private static final String ORIGIN = "https://rbtfl.example/zh/n/";
    private static final String REVIEW = "- **Sund Review** (Outer Sund (north), en) — ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10 takes · 9 lenses · 0 regions",
                "1 take · 1 lens · 1 region",
                "1,005 takes · -3 lenses · +4 regions",
                "4 regions"
            })
    void countsInOtherWords_areRepaired(String counts) {
        Reading reading = Lantern.reading(Lantern.with(COUNTS, counts));
        assertEquals("", Lantern.brief(reading.refusals()));
        assertEquals("counts 4:66", Lantern.brief(reading.repairs()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " takes · 3 lenses · 4 regions",
                "/5 takes · 3 lenses · 4 regions",
                ":5 takes · 3 lenses · 4 regions",
                "five takes · 3 lenses · 4 regions",
                "5 tokens · 3 lenses · 4 regions",
                "takes · 3 lenses · 4 regions",
                "5 takes · three lenses · 4 regions",
                "5 takes · 3 lenses · many"
            })
    void partThatIsNoCount_isTakenForAHead(String counts) {
        Reading reading = Lantern.reading(Lantern.with(COUNTS, counts));
        assertEquals("head 4:64", Lantern.brief(reading.refusals()));
    }

    @ParameterizedTest
    @MethodSource
    void line_thatJustFits_isTaken(String found, String replacement) {
        Reading reading = Lantern.reading(Lantern.with(found, replacement));
        assertEquals("", Lantern.brief(reading.refusals()));
        assertEquals("", Lantern.brief(reading.repairs()));
    }

    static Stream<Arguments> line_thatJustFits_isTaken() {
        return Stream.of(
                arguments(" · heads: 潮水退去之后, 谁来掌舵", ""),
                arguments("heads: 潮水退去之后, 谁来掌舵", "heads: 舵"),
                arguments("- 12+ — boats", "- 1 — b"),
                arguments("- Any move by the council's pilots.", "- A"),
                arguments("\"Three weeks of bread.\"", "\"x\""),
                arguments("**Sund Review**", "**S**"),
                arguments("[[north-pier-vote]]", "[[a]]"),
                arguments("Fog is", "Canonical: fog is"),
                arguments("Fog is", "--- fog is"),
                arguments("Fog is", "##Fog is"),
                arguments("[[north-pier-vote]]", "[[" + "s".repeat(120) + "]]"),
                arguments("Flour 2026", "F" + "f".repeat(119)),
                arguments("- Related: [[fog-on-the-sund-2026]], [[north-pier-vote]]\n", ""),
                arguments("- Entities: Lantern Line, Lantern Bay, Flour 2026\n", ""));
    }

    @ParameterizedTest
    @MethodSource
    void line_thatJustDoesNotFit_isRefused(String found, String replacement, String faults) {
        assertEquals(
                faults,
                Lantern.brief(Lantern.reading(Lantern.with(found, replacement)).refusals()));
    }

    static Stream<Arguments> line_thatJustDoesNotFit_isRefused() {
        return Stream.of(
                arguments("heads: 潮水退去之后, 谁来掌舵", "heads:", "head 4:50"),
                arguments("heads: 潮水退去之后, 谁来掌舵", "heads", "section 4:44"),
                arguments("- ~200% — rise", "- ~200% -- rise", "number 15:9"),
                arguments("- ~200% — rise", "- ~200%—rise", "number 15:8"),
                arguments("- 12+ — boats that lie at the pier since the strike began.", "- 12+", "number 14:6"),
                arguments("- 12+ — boats", "-  — boats", "number 14:3"),
                arguments("[[north-pier-vote]]", "[[]]", "item 48:38"),
                arguments("[[north-pier-vote]]", "[]", "item 48:38"),
                arguments("[[north-pier-vote]]", "[[a", "item 48:38"),
                arguments("[[north-pier-vote]]", "a]]", "item 48:38"),
                arguments("[[north-pier-vote]]", "[[" + "S".repeat(120) + "]]", "item 48:38"),
                arguments("[[north-pier-vote]]", "[[" + "s".repeat(121) + "]]", "limit 48:40"),
                arguments(ORIGIN, "zh/n/", "section 52:1"),
                arguments(ORIGIN, "https://rbtfl.example/zh/", "section 52:1"),
                arguments(ORIGIN, "ftp://rbtfl.example/zh/n/", "section 52:1"),
                arguments(ORIGIN, "https://rbtfl.example/en/n/", "locale 52:34"),
                arguments(ORIGIN, "https://rbtfl.example/zh/n/a", "slug 52:39"),
                arguments("n/lantern-bay-strike-2026", "n/lantern-bay-strike-2026 and", "trailing 52:62"),
                arguments("- **Sund Review** (", "- **Sund Review**(", "take 32:16"),
                arguments("- **Sund Review** (", "- **Sund Review (", "take 32:5"),
                arguments(REVIEW, "- **Sund Review** (Outer Sund (north), en) —x", "take 32:44"),
                arguments(REVIEW, "- **Sund Review** (Outer Sund (north), en)— x", "take 32:43"),
                arguments(REVIEW, "- **Sund Review** (Outer Sund north, en —", "take 32:42"),
                arguments(REVIEW, "- **Sund Review** (Outer Sund (north), en)", "take 32:38"),
                arguments(REVIEW, "- **Sund Review** (Outer Sund) — x", "take 32:20"),
                arguments("- **Sund Review**", "* **Sund Review**", "take 32:1"),
                arguments("- **Sund Review**", "**Sund Review**", "take 32:1"),
                arguments("  Source: https://review", "  source: https://review", "source 33:1"),
                arguments("weeks of bread.\"", "weeks\n  > of\n  > bread.\"", "quote 44:1"),
                arguments("weeks of bread.\"", "weeks\nof\nbread.\"", "quote 44:1"));
    }

    @ParameterizedTest
    @MethodSource
    void blankLinesSideBySide_areOneFault(String found, String replacement, String faults) {
        assertEquals(
                faults,
                Lantern.brief(Lantern.reading(Lantern.with(found, replacement)).refusals()));
    }

    static Stream<Arguments> blankLinesSideBySide_areOneFault() {
        return Stream.of(
                arguments("# Lantern", "\n# Lantern", "blank-line 1:1"),
                arguments("# Lantern", "\n\n# Lantern", "blank-line 1:1"),
                arguments("\n\n## Summary", "\n## Summary", "blank-line 5:1"),
                arguments("\n\n## Summary", "\n\n\n\n## Summary", "blank-line 6:1"),
                arguments("\n- ~200%", "\n\n\n- ~200%", "blank-line 15:1"),
                arguments("\n- Any move", "\n\n\n- Any move", "blank-line 25:1"),
                arguments("\n- Entities", "\n\n\n- Entities", "blank-line 49:1"),
                arguments("\n\n### crews", "\n\n\n\n### crews", "blank-line 37:1"),
                arguments("\n- **Sund", "\n\n\n- **Sund", "blank-line 32:1"),
                arguments("---\nC", "---\n\n\nC", "blank-line 52:1"));
    }

    @Test
    void sectionThatWasMoved_isOneFault_howeverManyItMovedPast() {
        String text = Lantern.TEXT;
        String summary = text.substring(text.indexOf("## Summary"), text.indexOf("## By the numbers"));
        String moved = text.replace(summary, "").replace("## Regional", summary + "## Regional");
        assertEquals("section 21:1", Lantern.brief(Lantern.reading(moved).refusals()));
        String twice = text.replace("## Regional", summary + "## Regional");
        assertEquals("section 27:1", Lantern.brief(Lantern.reading(twice).refusals()));
    }

    @Test
    void lastBatchWithoutTakes_isEmpty() {
        String text = Lantern.TEXT;
        String take = text.substring(text.indexOf("- **Flour"), text.indexOf("\n## Across"));
        assertEquals(
                "batch 42:1",
                Lantern.brief(Lantern.reading(text.replace(take, "")).refusals()));
    }
}
