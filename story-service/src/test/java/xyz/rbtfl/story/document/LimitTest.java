package xyz.rbtfl.story.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import xyz.rbtfl.story.json.JsonReader;
import xyz.rbtfl.story.markdown.MarkdownReader;

/** The format's limits. How fast input is read that means harm is {@link DocumentBenchmark}'s. */
class LimitTest {

    @Test
    void document_overAMebibyte_isNotRead() {
        byte[] body = new byte[MarkdownReader.MAX_BYTES + 1];
        assertEquals(
                "limit 1:1",
                Lantern.brief(MarkdownReader.read(body, Lantern.ADDRESS).refusals()));
        assertEquals(
                "limit ", Lantern.brief(JsonReader.read(body, Lantern.ADDRESS).refusals()));
    }

    @Test
    void line_over64KiB_isRefused() {
        String line = "战".repeat(21_845);
        assertEquals("", refusals("Fog is expected until the end of the week.", line + "."));
        assertEquals("limit 10:1", refusals("Fog is expected until the end of the week.", line + ".."));
    }

    @Test
    void lists_overTheirLimits_areRefusedOnce() {
        assertEquals("", refusals("潮水退去之后, 谁来掌舵", many(20, "h", ", ")));
        assertEquals("limit 4:201", refusals("潮水退去之后, 谁来掌舵", many(22, "head", ", ")));
        assertEquals("", refusals("Flour 2026", many(98, "E", ", ")));
        assertEquals("limit 49:520", refusals("Flour 2026", many(99, "E", ", ")));
        assertEquals("limit 48:1020", refusals(", [[north-pier-vote]]", ", " + many(100, "[[a-", "]], ") + "]]"));
    }

    @Test
    void takes_over2000_areRefusedOnce() {
        String take = "- **A** (B, en) — \n  Source: https://a.example/%d\n";
        String takes = IntStream.range(0, 1996).mapToObj(i -> take.formatted(i)).collect(Collectors.joining());
        assertEquals("limit 4035:5", refusals("- **Flour", takes + "- **Flour"));
    }

    @Test
    void mentions_over500_areRefusedOnce() {
        assertEquals("", refusals("Fog is", "[a](/zh/entity/a) ".repeat(495).strip()));
        assertEquals(
                "limit 16:57",
                refusals("Fog is", "[a](/zh/entity/a) ".repeat(496).strip()));
    }

    private static String refusals(String found, String replacement) {
        return Lantern.brief(Lantern.reading(Lantern.with(found, replacement)).refusals());
    }

    private static String many(int count, String name, String separator) {
        return IntStream.range(0, count).mapToObj(i -> name + i).collect(Collectors.joining(separator));
    }
}
