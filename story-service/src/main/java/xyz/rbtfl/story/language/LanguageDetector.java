package xyz.rbtfl.story.language;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xyz.rbtfl.story.document.Fault;
import xyz.rbtfl.story.document.Reading;
import xyz.rbtfl.story.document.StoryDocument;
import xyz.rbtfl.story.document.StoryDocument.Take;

/**
 * Tells which language each text of an edition is in.
 *
 * <p>Takes some tenths of a millisecond, and half a second the first time, when the model is loaded: call it from a
 * worker thread.
 */
@ApplicationScoped
public class LanguageDetector {

    private static final int MOST_NOTES = 50;
    /** Takes beyond this are not looked at for notes: they would be tens of thousands of letters for a model. */
    private static final int MOST_TAKES = 300;
    /** The start of a field tells what it is in, however long it goes on. */
    private static final int SAMPLE = 8_000;

    /**
     * The language of each text field that the edition has.
     *
     * @param declared what the sender says, by the same names; it wins
     * @return BCP 47 tags by {@code headline}, {@code standfirst}, {@code heads}, {@code summary}, {@code keyNumbers},
     *         {@code whyItMatters}, {@code whatToWatch}, {@code lenses} and {@code regions}, in this order, each only
     *         where the edition has it; {@code und} where unsure
     */
    public Map<String, String> detect(StoryDocument document, Map<String, String> declared) {
        Map<String, String> texts = texts(document);
        Candidates candidates = new Candidates(document, prose(texts));
        Map<String, String> languages = new LinkedHashMap<>();
        texts.forEach((field, text) ->
                languages.put(field, declared.containsKey(field) ? declared.get(field) : candidates.of(text)));
        return languages;
    }

    /**
     * A note for each take of a JSON document whose framing and quote are clearly not in the language it is tagged
     * with.
     */
    public List<Fault> notesByPointer(StoryDocument document) {
        List<String> pointers = new ArrayList<>();
        for (int i = 0; i < document.batches().size(); i++) {
            for (int j = 0; j < document.batches().get(i).takes().size(); j++) {
                pointers.add("/batches/" + i + "/takes/" + j + "/language");
            }
        }
        return mistagged(document).stream()
                .map(take -> note(OptionalInt.empty(), OptionalInt.empty(), Optional.of(pointers.get(take))))
                .toList();
    }

    /**
     * The same for a Markdown document, by line and column: a repair never moves a line, so the canonical ones are
     * those sent.
     */
    public List<Fault> notesByLine(Reading reading) {
        return reading.document()
                .map(document -> notesByLine(document, reading.canonical()))
                .orElse(List.of());
    }

    private static List<Fault> notesByLine(StoryDocument document, byte[] canonical) {
        List<Integer> mistagged = mistagged(document);
        if (mistagged.isEmpty()) {
            return List.of();
        }
        List<Take> takes = takes(document);
        List<Integer> lines = takeLines(canonical);
        return mistagged.stream()
                .map(take -> noteByLine(lines.get(take), takes.get(take)))
                .toList();
    }

    private static Fault noteByLine(int line, Take take) {
        String before = "- **" + take.outlet() + "** (" + take.region() + ", ";
        return note(
                OptionalInt.of(line), OptionalInt.of(before.codePointCount(0, before.length()) + 1), Optional.empty());
    }

    /** The line of each take, from 1. */
    private static List<Integer> takeLines(byte[] canonical) {
        String[] lines = new String(canonical, StandardCharsets.UTF_8).split("\n", -1);
        List<Integer> takeLines = new ArrayList<>();
        for (int i = List.of(lines).indexOf("## Regional takes (batched by bias / lens)"); i < lines.length; i++) {
            if (lines[i].startsWith("- **")) {
                takeLines.add(i + 1);
            }
        }
        return takeLines;
    }

    private static List<Take> takes(StoryDocument document) {
        return document.batches().stream()
                .flatMap(batch -> batch.takes().stream())
                .toList();
    }

    /** Which takes are clearly not in the language that they are tagged with, counted from 0 through all batches. */
    private static List<Integer> mistagged(StoryDocument document) {
        Candidates candidates = new Candidates(document, "");
        List<Take> takes = takes(document);
        List<Integer> mistagged = new ArrayList<>();
        for (int i = 0; i < Math.min(takes.size(), MOST_TAKES) && mistagged.size() < MOST_NOTES; i++) {
            Take take = takes.get(i);
            if (candidates.contradict(
                    take.language(),
                    plain(sample(take.framing())) + " " + sample(take.quote().orElse("")))) {
                mistagged.add(i);
            }
        }
        return mistagged;
    }

    private static Fault note(OptionalInt line, OptionalInt column, Optional<String> pointer) {
        return new Fault(
                "language-differs",
                line,
                column,
                pointer,
                "The take's text seems to be in another language",
                Optional.empty(),
                Optional.empty());
    }

    private static Map<String, String> texts(StoryDocument document) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("headline", sample(document.headline()));
        texts.put("standfirst", sample(document.standfirst()));
        put(texts, "heads", document.heads().stream());
        put(texts, "summary", document.summary().stream());
        put(texts, "keyNumbers", document.keyNumbers().stream().map(number -> number.value() + " " + number.label()));
        put(texts, "whyItMatters", document.whyItMatters().stream());
        put(texts, "whatToWatch", document.whatToWatch().stream());
        put(texts, "lenses", document.batches().stream().map(StoryDocument.Batch::lens));
        put(
                texts,
                "regions",
                document.batches().stream()
                        .flatMap(batch -> batch.takes().stream())
                        .map(Take::region)
                        .distinct());
        return texts;
    }

    private static void put(Map<String, String> texts, String field, Stream<String> items) {
        String text = items.map(item -> plain(sample(item))).collect(Collectors.joining("\n"));
        if (!text.isEmpty()) {
            texts.put(field, sample(text));
        }
    }

    /** Names say little about the language of a text, so only what is written in sentences is prose. */
    private static String prose(Map<String, String> texts) {
        return Stream.of("summary", "whyItMatters", "standfirst", "headline", "whatToWatch", "keyNumbers")
                .filter(texts::containsKey)
                .map(texts::get)
                .collect(Collectors.joining("\n"));
    }

    private static String sample(String text) {
        return text.length() <= SAMPLE
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(SAMPLE - 1)) ? SAMPLE - 1 : SAMPLE);
    }

    /** Without the destinations of links, which are in no language. */
    private static String plain(String markdown) {
        int at = markdown.indexOf("](");
        if (at < 0) {
            return markdown;
        }
        StringBuilder plain = new StringBuilder(markdown.length());
        int from = 0;
        while (at >= 0) {
            int end = markdown.indexOf(')', at);
            plain.append(markdown, from, at + 1);
            from = end < 0 ? markdown.length() : end + 1;
            at = markdown.indexOf("](", from);
        }
        return plain.append(markdown, from, markdown.length()).toString();
    }
}
