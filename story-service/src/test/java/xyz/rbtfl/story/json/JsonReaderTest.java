package xyz.rbtfl.story.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import xyz.rbtfl.story.document.Lantern;
import xyz.rbtfl.story.document.Reading;

/** The same content as JSON, the same checks, faults by pointer. */
class JsonReaderTest {

    private static final String JSON = """
            {"headline":"H","standfirst":"S","type":"story","date":"2026-05-04","heads":["One","Two"],"summary":"[A](/zh/entity/a).\\n\\nB.",
            "keyNumbers":[{"value":"3","label":"boats"}],"whyItMatters":"Why","whatToWatch":["Item"],
            "batches":[{"lens":"unlabelled","takes":[{"outlet":"Quay — Work","region":"Sund","language":"en","framing":"","sourceUrl":"https://a.example/"},
            {"outlet":"Post","region":"Bay","language":"fr","framing":"F","quote":"Q","sourceUrl":"https://b.example/"}]}],
            "related":["other"],"entities":["flour-2026"],"languages":{"summary":"en","heads":"zh"}}""";

    @Test
    void json_isWrittenAsMarkdown() {
        Reading reading = read(JSON);
        assertEquals("", Lantern.brief(reading.refusals()));
        assertEquals("", Lantern.brief(reading.repairs()));
        assertEquals(Map.of("summary", "en", "heads", "zh"), reading.languages());
        assertEquals("""
                # H
                > S

                **Meta:** type: story · date: 2026-05-04 · heads: One, Two · 2 takes · 1 lenses · 2 regions

                ## Summary

                [A](/zh/entity/a).

                B.

                ## By the numbers

                - 3 — boats

                ## Why it matters

                Why

                ## What to watch

                - Item

                ## Regional takes (batched by bias / lens)

                ### unlabelled
                - **Quay — Work** (Sund, en) —\s
                  Source: https://a.example/
                - **Post** (Bay, fr) — F
                  > "Q"
                  Source: https://b.example/

                ## Across the graph
                - Related: [[other]]
                - Entities: Flour 2026

                ---
                Canonical: https://rbtfl.example/zh/n/lantern-bay-strike-2026""", new String(reading.canonical(), StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource
    void damagedJson_isRefused_withThesePointers(String found, String replacement, String faults) {
        assertEquals(
                faults, Lantern.brief(read(JSON.replace(found, replacement)).refusals()));
    }

    static Stream<Arguments> damagedJson_isRefused_withThesePointers() {
        return Stream.of(
                arguments("\"headline\":\"H\",", "", "section /headline"),
                arguments("\"headline\":\"H\"", "\"headline\":\"\"", "section /headline"),
                arguments("\"headline\":\"H\"", "\"headline\":7", "section /headline"),
                arguments("\"headline\":\"H\"", "\"headline\":\" H\"", "edge /headline"),
                arguments("\"headline\":\"H\"", "\"headline\":\"H\\u00A0\"", "edge /headline"),
                arguments("\"headline\":\"H\"", "\"headline\":\"H\\nI\"", "control /headline"),
                arguments("\"headline\":\"H\"", "\"headline\":\"\\uD83D!\"", "utf-8 /headline"),
                arguments("\"headline\":\"H\"", "\"headline\":\"H\",\"a/b~\":1", "section /a~1b~0"),
                arguments("\"type\":\"story\"", "\"type\":\"Story\"", "section /type"),
                arguments("2026-05-04", "2026-02-30", "date /date"),
                arguments("\"Two\"", "\"Two, Three\"", "head /heads/1"),
                arguments("\"Two\"", "\"Two ·\"", "head /heads/1"),
                arguments("\"Two\"", "\"One\"", "duplicate /heads/1"),
                arguments("\\n\\nB.", "\\nB.", "blank-line /summary"),
                arguments("\\n\\nB.", "\\n\\n\\nB.", "blank-line /summary"),
                arguments("\\n\\nB.", " \\n\\nB.", "edge /summary"),
                arguments("\\n\\nB.", "\\n\\n---", "prose /summary"),
                arguments("\\n\\nB.", "\\n\\n## B", "prose /summary"),
                arguments("/zh/entity/a", "/en/entity/a", "link /summary"),
                arguments("\"value\":\"3\"", "\"value\":\"3 — 4\"", "ambiguous /keyNumbers/0/value"),
                arguments("\"value\":\"3\"", "\"value\":\"3 —\"", "ambiguous /keyNumbers/0/value"),
                arguments("\"value\":\"3\",", "", "number /keyNumbers/0/value"),
                arguments("\"Item\"", "\"Item\",\"\"", "item /whatToWatch/1"),
                arguments("\"lens\":\"unlabelled\"", "\"lens\":\"?\"", "name /batches/0/lens"),
                arguments("\"outlet\":\"Post\"", "\"outlet\":\"P** (a\"", "ambiguous /batches/0/takes/1/outlet"),
                arguments("\"outlet\":\"Post\"", "\"outlet\":\"P\\u200Bost\"", "invisible /batches/0/takes/1/outlet"),
                arguments("\"region\":\"Bay\"", "\"region\":\"Bay, en) — x\"", "ambiguous /batches/0/takes/1/region"),
                arguments("\"region\":\"Bay\",", "", "take /batches/0/takes/1/region"),
                arguments("\"fr\"", "\"FR\"", "language /batches/0/takes/1/language"),
                arguments("\"Q\"", "\"\"", "quote /batches/0/takes/1/quote"),
                arguments("https://b.example/", "https://u@b.example/", "url /batches/0/takes/1/sourceUrl"),
                arguments(",\"sourceUrl\":\"https://b.example/\"", "", "source /batches/0/takes/1/sourceUrl"),
                arguments("\"other\"", "\"lantern-bay-strike-2026\"", "self /related/0"),
                arguments("\"other\"", "\"Other\"", "item /related/0"),
                arguments("\"flour-2026\"", "\"Flour\"", "name /entities/0"),
                arguments("\"heads\":\"zh\"}", "\"heads\":\"z\"}", "language /languages/heads"),
                arguments("\"type\"", "\"slug\":\"x\",\"type\"", "slug /slug"),
                arguments("\"type\"", "\"locale\":\"en\",\"type\"", "locale /locale"));
    }

    @Test
    void readOnlyProperties_maybeSentBack_butCountsAreChecked() {
        String sentBack = JSON.replace(
                "\"type\"",
                "\"slug\":\"lantern-bay-strike-2026\",\"locale\":\"zh\",\"revision\":1,\"hash\":\"a\",\"mentions\":[],"
                        + "\"counts\":{\"takes\":2,\"lenses\":1,\"regions\":2},\"type\"");
        assertEquals(
                "",
                Lantern.brief(read(sentBack).repairs())
                        + Lantern.brief(read(sentBack).refusals()));
        assertEquals(
                "counts /counts",
                Lantern.brief(
                        read(sentBack.replace("\"regions\":2", "\"regions\":3")).repairs()));
        assertEquals(
                "nfc /headline",
                Lantern.brief(read(JSON.replace("\"H\"", "\"He\\u0301\"")).repairs()));
    }

    @Test
    void noJson_isUnreadable() {
        Stream.of("", "{", "[1,]", "{\"a\":1,\"a\":2}", "{} {}")
                .forEach(body -> assertThrows(JsonReader.Unreadable.class, () -> read(body), body));
        assertEquals("section ", Lantern.brief(read("[]").refusals()));
        assertEquals(
                "utf-8 ",
                Lantern.brief(JsonReader.read(new byte[] {'{', (byte) 0xFF, '}'}, Lantern.ADDRESS)
                        .refusals()));
    }

    private static Reading read(String json) {
        return JsonReader.read(json.getBytes(StandardCharsets.UTF_8), Lantern.ADDRESS);
    }
}
