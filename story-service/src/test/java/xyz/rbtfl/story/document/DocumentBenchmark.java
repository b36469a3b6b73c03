package xyz.rbtfl.story.document;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import xyz.rbtfl.story.markdown.MarkdownReader;
import xyz.rbtfl.story.mention.Mentions;

/**
 * How fast documents are read (which writes them too) and their mentions found, in MB/s, and as a part of what plain
 * decoding of UTF-8 and a check for NFC take of the same bytes in the same run. A hostile document should not be much
 * slower by the byte than an honest one.
 *
 * <pre>mvn -q -pl story-service test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=xyz.rbtfl.story.document.DocumentBenchmark</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(0)
public class DocumentBenchmark {

    private static final Map<String, String> HOSTILE = Map.ofEntries(
            Map.entry("brackets", "["),
            Map.entry("links", "]("),
            Map.entry("quotes", "\""),
            Map.entry("dashes", "x) — "),
            Map.entry("bold", "** ("),
            Map.entry("marks", "a\u0301\u0316"),
            Map.entry("codes", "``` `"),
            Map.entry("escapes", "\\"),
            Map.entry("pictures", "!["),
            Map.entry("angles", "[a](<"),
            Map.entry("titles", "[a](b \""),
            Map.entry("references", "&"),
            Map.entry("autolinks", "<ab:"),
            Map.entry("addresses", "https://"),
            Map.entry("joiners", "\u200D"),
            Map.entry("tags", ", en-"),
            Map.entry("items", "\n- "),
            Map.entry("lines", "\n"),
            Map.entry("headings", "\n\n## "),
            Map.entry("takes", "\n- **a** (b, c) — "),
            Map.entry("entities", "[a](/zh/entity/a"));

    @Param({
        "5kB",
        "100kB",
        "1MB",
        "sentences",
        "brackets",
        "links",
        "quotes",
        "dashes",
        "bold",
        "marks",
        "codes",
        "escapes",
        "pictures",
        "angles",
        "titles",
        "references",
        "autolinks",
        "addresses",
        "joiners",
        "tags",
        "items",
        "lines",
        "headings",
        "takes",
        "entities"
    })
    public String document;

    private byte[] bytes;

    @Setup
    public void write() {
        bytes = bytes(document);
    }

    @Benchmark
    public Object read() {
        Reading reading = MarkdownReader.read(bytes, Lantern.ADDRESS);
        return reading.document().map(Mentions::of);
    }

    @Benchmark
    public boolean reference() {
        return Normalizer.isNormalized(new String(bytes, StandardCharsets.UTF_8), Normalizer.Form.NFC);
    }

    private static byte[] bytes(String document) {
        String text = switch (document) {
            case "5kB" -> honest(6);
            case "100kB" -> honest(340);
            case "1MB" -> honest(1990);
            case "sentences" -> endless();
            default ->
                Lantern.with(
                        "Fog is",
                        HOSTILE.get(document)
                                        .repeat(60_000 / HOSTILE.get(document).getBytes(StandardCharsets.UTF_8).length)
                                + " is");
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A canonical document with so many takes more, each of the length that fills the largest to its limit. */
    private static String honest(int takes) {
        String take =
                "- **The Pilot — Notes %d** (Sund, en) — Tells of [Sund](/zh/entity/sund)'s pilots — 潮水 — and of fog.\n"
                                .replace("[Sund](/zh/entity/sund)", "the Sund")
                        + "  > \""
                        + "Boats lie at the pier, and flour is dear. "
                                .repeat(takes > 1000 ? 8 : 3)
                                .strip() + "\"\n"
                        + "  Source: https://pilot.example/notes/%d\n";
        String all =
                IntStream.range(0, takes).mapToObj(i -> take.formatted(i, i)).collect(Collectors.joining());
        return Lantern.with("\n## Across", all + "\n## Across")
                .replace("\n\n- **The Pilot", "\n- **The Pilot")
                .replace("5 takes · 3 lenses · 4 regions", (takes + 5) + " takes · 3 lenses · 5 regions");
    }

    /** A mebibyte of prose without the end of a sentence, with a link at each end of its paragraphs. */
    private static String endless() {
        String paragraph = "[a](/zh/entity/a) " + "word and ".repeat(6_600) + "[b](/zh/entity/b)";
        return Lantern.with("Fog is", (paragraph + "\n\n").repeat(17) + "Fog is");
    }

    public static void main(String[] arguments) throws RunnerException {
        Map<String, Double> times = new Runner(new OptionsBuilder()
                        .include(DocumentBenchmark.class.getName())
                        .build())
                .run().stream()
                        .collect(Collectors.toMap(
                                DocumentBenchmark::name,
                                run -> run.getPrimaryResult().getScore()));
        System.out.printf("%-10s %9s %8s %12s %6s%n", "document", "bytes", "MB/s", "reference", "ratio");
        times.keySet().stream()
                .filter(name -> name.startsWith("read "))
                .sorted()
                .map(name -> name.substring(5))
                .forEach(name -> {
                    double size = bytes(name).length;
                    double read = size / times.get("read " + name);
                    double reference = size / times.get("reference " + name);
                    System.out.printf(
                            "%-10s %9.0f %8.1f %12.1f %6.3f%n", name, size, read, reference, read / reference);
                });
    }

    private static String name(RunResult run) {
        return run.getParams().getBenchmark().replaceAll(".*\\.", "") + " "
                + run.getParams().getParam("document");
    }
}
