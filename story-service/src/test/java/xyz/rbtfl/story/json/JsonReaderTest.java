package xyz.rbtfl.story.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import xyz.rbtfl.story.document.Lantern;
import xyz.rbtfl.story.document.Reading;
import xyz.rbtfl.story.document.Wording;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/** The same content as JSON, the same checks, faults by pointer. */
public class JsonReaderTest {

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

    /** A document for each of the faults. */
    public static Stream<String> damaged() {
        return damagedJson_isRefused_withThesePointers()
                .map(row -> JSON.replace((String) row.get()[0], (String) row.get()[1]));
    }

    @Test
    void faults_areTold_inTheKeptWords() throws IOException {
        Wording wording = new Wording();
        damagedJson_isRefused_withThesePointers()
                .map(Arguments::get)
                .forEach(row -> wording.add(
                        row[0] + " to " + row[1],
                        read(JSON.replace((String) row[0], (String) row[1])).refusals()));
        wording.assertKept("json-refusals.txt");
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
                arguments("\"headline\":", "\"\\uD83D~\":1,\"headline\":", "section /?~0"),
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
                arguments(
                        "\"heads\":\"zh\"}",
                        "\"heads\":\"zh-x-abcdefgh-abcdefgh-abcdefgh-abcd\"}",
                        "limit /languages/heads"),
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

    @ParameterizedTest
    @MethodSource
    void noJson_is400(String body) {
        Failure refused = assertThrows(Failure.class, () -> read(body));
        assertEquals(Problem.BAD_REQUEST, refused.problem());
    }

    static Stream<String> noJson_is400() {
        return Stream.of(
                "",
                "\uFEFF",
                "{",
                "[1,]",
                "{\"a\":1,\"a\":2}",
                "{\"batches\":[{\"lens\":\"a\",\"lens\":\"b\"}]}",
                "{} {}",
                "{} x",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "[".repeat(1000) + "]".repeat(1000),
                "{\"headline\":" + "9".repeat(1000) + "}",
                "{\"" + "n".repeat(2000) + "\":1}");
    }

    @Test
    void batch_hasALensAndTakes() {
        assertEquals("batch /batches/0/lens", refusals("\"lens\":\"unlabelled\",", ""));
        assertEquals("batch /batches/0", refusals("\"batches\":[", "\"batches\":[{\"lens\":\"crews\",\"takes\":[]},"));
        assertEquals("batch /batches/0", refusals("\"batches\":[", "\"batches\":[{\"lens\":\"crews\"},"));
        assertEquals("batch /batches/0", refusals("\"batches\":[", "\"batches\":[7,"));
    }

    @Test
    void slug_hasAtMost120Characters() {
        assertEquals("", refusals("\"other\"", '"' + "s".repeat(120) + '"'));
        assertEquals("limit /related/0", refusals("\"other\"", '"' + "s".repeat(121) + '"'));
        assertEquals("item /related/0", refusals("\"other\"", '"' + "S".repeat(120) + '"'));
    }

    @Test
    void declaredTag_hasAtMost35Characters() {
        String most = "zh-x-abcdefgh-abcdefgh-abcdefgh-abc";
        assertEquals("", refusals("\"heads\":\"zh\"}", "\"heads\":\"" + most + "\"}"));
        assertEquals("limit /languages/heads", refusals("\"heads\":\"zh\"}", "\"heads\":\"" + most + "d\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\uD83D", "\\uD83D!", "\\uDEF6", "\\uDEF6\\uD83D", "\\uD83D\\uD83D\\uDEF6"})
    void halfAPair_isNoText(String half) {
        assertEquals("utf-8 /headline", refusals("\"H\"", "\"H" + half + '"'));
    }

    @Test
    void wholePair_isText() {
        assertEquals("", refusals("\"H\"", "\"\\uD83D\\uDEF6\""));
        assertEquals("control /headline", refusals("\"H\"", "\"\\uD83D\\uDEF6\\u0001\""));
    }

    @Test
    void json_thatIsNoObject_isRefused() {
        assertEquals("section ", Lantern.brief(read("[]").refusals()));
        assertEquals("section ", Lantern.brief(read("null").refusals()));
        assertEquals("section ", Lantern.brief(read("\"# A\"").refusals()));
        assertEquals(
                "utf-8 ",
                Lantern.brief(JsonReader.read(new byte[] {'{', (byte) 0xFF, '}'}, Lantern.ADDRESS)
                        .refusals()));
    }

    @Test
    void byteOrderMark_isLeftOut_withAWarning() {
        assertEquals("bom ", Lantern.brief(read("\uFEFF" + JSON).repairs()));
        assertEquals("", Lantern.brief(read("\uFEFF" + JSON).refusals()));
    }

    @Test
    void valuesOfOtherTypes_areAFaultEach_withWhatWasFound() {
        Reading reading = read(JSON.replace("\"H\"", "9".repeat(100))
                .replace("\"S\"", "{}")
                .replace("\"summary\":\"[A](/zh/entity/a).\\n\\nB.\"", "\"summary\":[\"a\"]")
                .replace("[\"One\",\"Two\"]", "\"One\"")
                .replace("\"value\":\"3\"", "\"value\":true")
                .replace("[\"Item\"]", "[null,1e400]")
                .replace("\"outlet\":\"Post\"", "\"outlet\":null"));
        assertEquals(
                "section /headline, section /standfirst, head /heads, section /summary, number /keyNumbers/0/value, "
                        + "item /whatToWatch/0, item /whatToWatch/1, take /batches/0/takes/1/outlet",
                Lantern.brief(reading.refusals()));
        assertEquals(
                List.of("9".repeat(59) + "…", "an object", "One", "an array", "true", "nothing", "Infinity", "nothing"),
                reading.refusals().stream()
                        .map(fault -> fault.found().orElseThrow())
                        .toList());
        assertEquals(
                List.of(
                        "a text that is not empty",
                        "a text that is not empty",
                        "an array",
                        "a text that is not empty",
                        "a text that is not empty",
                        "a text",
                        "a text that is not empty",
                        "a text"),
                reading.refusals().stream()
                        .map(fault -> fault.expected().orElseThrow())
                        .toList());
    }

    @Test
    void unknownMembers_areAFaultEach() {
        assertEquals(
                "section /mood, section /keyNumbers/0/unit, section /batches/0/kind, section /batches/0/takes/0/work",
                Lantern.brief(read(JSON.replace("\"type\"", "\"mood\":1,\"type\"")
                                .replace("\"lens\"", "\"kind\":1,\"lens\"")
                                .replace("\"outlet\":\"Quay", "\"work\":1,\"outlet\":\"Quay")
                                .replace("\"value\"", "\"unit\":1,\"value\""))
                        .refusals()));
    }

    @Test
    void counts_ofOtherNumbers_areRepaired() {
        for (String takes : new String[] {"3", "2.0", "4294967298", "\"2\"", "null"}) {
            String sent = JSON.replace(
                    "\"type\"", "\"counts\":{\"takes\":" + takes + ",\"lenses\":1,\"regions\":2},\"type\"");
            assertEquals("counts /counts", Lantern.brief(read(sent).repairs()), takes);
        }
    }

    @Test
    void longText_isRefused() {
        String most = "w".repeat(64 * 1024);
        assertEquals(
                "",
                Lantern.brief(read(JSON.replace("\"Why\"", '"' + most + '"')).refusals()));
        assertEquals(
                "limit /whyItMatters",
                Lantern.brief(read(JSON.replace("\"Why\"", '"' + most + "w\"")).refusals()));
        assertEquals(
                "limit ",
                Lantern.brief(read(JSON.replace("\"Item\"", '"' + most + '"')).refusals()));
    }

    private static String refusals(String found, String replacement) {
        return Lantern.brief(read(JSON.replace(found, replacement)).refusals());
    }

    private static Reading read(String json) {
        return JsonReader.read(json.getBytes(StandardCharsets.UTF_8), Lantern.ADDRESS);
    }
}
