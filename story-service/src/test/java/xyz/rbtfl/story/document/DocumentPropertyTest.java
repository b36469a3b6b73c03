package xyz.rbtfl.story.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import xyz.rbtfl.story.document.StoryDocument.Batch;
import xyz.rbtfl.story.document.StoryDocument.KeyNumber;
import xyz.rbtfl.story.document.StoryDocument.Take;
import xyz.rbtfl.story.link.Mentions;
import xyz.rbtfl.story.markdown.MarkdownReader;

/** What holds of all documents, good or damaged. */
class DocumentPropertyTest {

    private static final String MARKS =
            "**|** (|) — |, |, en) — | — | · |\"|](/zh/entity/a)|[|`|\\|---|# |## |- |> |—|-|\u3000|\u2028|\u0301|\u200D|战|é|ي|𝔘|\t|\r|\n";

    @Property(tries = 300)
    void model_thatIsAccepted_readsBackAsItWasWritten(@ForAll("documents") StoryDocument document) {
        byte[] written = DocumentWriter.write(document, Lantern.ADDRESS.origin());
        Reading reading = MarkdownReader.read(written, Lantern.ADDRESS);
        assertEquals("", Lantern.brief(reading.refusals()));
        assertEquals("", Lantern.brief(reading.repairs()));
        assertEquals(document, reading.document().orElseThrow());
        assertArrayEquals(written, reading.canonical());
    }

    @Property(tries = 500)
    void damage_givesFaultsOrADocument_thatStaysAsItIs(
            @ForAll @IntRange(max = 2800) int at,
            @ForAll @IntRange(max = 40) int length,
            @ForAll("damage") String damage) {
        String text = Lantern.TEXT;
        int from = Math.min(at, text.length());
        int to = Math.min(from + length, text.length());
        staysAsItIs((text.substring(0, from) + damage + text.substring(to)).getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 300)
    void damagedBytes_giveFaultsOrADocument_thatStaysAsItIs(@ForAll @IntRange(max = 2800) int at, @ForAll byte damage) {
        byte[] bytes = Lantern.TEXT.getBytes(StandardCharsets.UTF_8);
        bytes[Math.min(at, bytes.length - 1)] = damage;
        staysAsItIs(bytes);
    }

    @Property(tries = 200)
    void noise_givesFaults(@ForAll("damage") String noise) {
        staysAsItIs(noise.getBytes(StandardCharsets.UTF_8));
    }

    private static void staysAsItIs(byte[] sent) {
        Reading first = MarkdownReader.read(sent, Lantern.ADDRESS);
        assertEquals(first.refusals().isEmpty(), first.document().isPresent());
        if (first.document().isPresent()) {
            Mentions.of(first.document().get());
            Reading second = MarkdownReader.read(first.canonical(), Lantern.ADDRESS);
            assertEquals("", Lantern.brief(second.refusals()) + Lantern.brief(second.repairs()));
            assertEquals(first.document(), second.document());
            assertArrayEquals(first.canonical(), second.canonical());
        }
    }

    @Provide
    Arbitrary<String> damage() {
        return Arbitraries.of(MARKS.split("\\|")).list().ofMaxSize(12).map(parts -> String.join("", parts));
    }

    /** Plain text with the marks of the format in it, normalised and stripped as the format has it. */
    private static Arbitrary<String> text() {
        Arbitrary<String> words = Arbitraries.oneOf(
                Arbitraries.of(
                        "x", "战争", "مرحبا", "naïve", "(b)", ") —", "**", "[a](b)", "$5", "{{x}}", "<b>", "—", "\u200Cz",
                        "🛶", "a_b", "`", "\"", "Source:", "`c`", "\u3000", "%20", "·", "ครับ"),
                Arbitraries.strings().alpha().ofMaxLength(5));
        return words.list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(parts -> "w " + String.join(" ", parts) + " w")
                .map(text -> Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    private static Arbitrary<String> name() {
        return text().map(text -> text.replace("\u200C", "").replace("** (", "").replace("·", ""));
    }

    private static Arbitrary<String> prose() {
        return text().list().ofMinSize(1).ofMaxSize(3).map(lines -> String.join("\n\n", lines));
    }

    private static Arbitrary<String> slug() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .numeric()
                .ofMinLength(1)
                .ofMaxLength(6)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(parts -> String.join("-", parts));
    }

    private static Arbitrary<Take> take() {
        return Combinators.combine(
                        name(),
                        name(),
                        Arbitraries.of("en", "zh-Hant", "iw", "x-a", "i-klingon"),
                        text().injectNull(0.3),
                        text().optional(),
                        slug())
                .as((outlet, region, language, framing, quote, path) -> new Take(
                        outlet,
                        region.replace(") — ", ""),
                        language,
                        Optional.ofNullable(framing).orElse(""),
                        quote,
                        "https://a.example/" + path));
    }

    private static Arbitrary<Batch> batch() {
        return Combinators.combine(name(), take().list().ofMinSize(1).ofMaxSize(3))
                .as(Batch::new);
    }

    @Provide
    Arbitrary<StoryDocument> documents() {
        Arbitrary<List<KeyNumber>> numbers = Combinators.combine(text().map(text -> text.replace("—", "")), text())
                .as(KeyNumber::new)
                .list()
                .ofMaxSize(3);
        Arbitrary<LocalDate> dates =
                Arbitraries.longs().between(-700_000, 700_000).map(LocalDate::ofEpochDay);
        var head = Combinators.combine(
                text(),
                text(),
                dates,
                name().list().ofMaxSize(3).uniqueElements(),
                prose().optional(),
                numbers,
                prose().optional(),
                text().list().ofMaxSize(3));
        return head.as((headline, standfirst, date, heads, summary, keyNumbers, why, watch) -> new StoryDocument(
                        Lantern.ADDRESS.slug(),
                        "zh",
                        headline,
                        standfirst,
                        "story",
                        date,
                        heads,
                        summary,
                        keyNumbers,
                        why,
                        watch,
                        List.of(),
                        List.of(),
                        List.of()))
                .flatMap(part -> Combinators.combine(
                                batch().list().ofMaxSize(3).uniqueElements(Batch::lens),
                                slug().list().ofMaxSize(3).uniqueElements(),
                                slug().list().ofMaxSize(3).uniqueElements())
                        .as((batches, related, entities) -> new StoryDocument(
                                part.slug(),
                                part.locale(),
                                part.headline(),
                                part.standfirst(),
                                part.type(),
                                part.date(),
                                part.heads(),
                                part.summary(),
                                part.keyNumbers(),
                                part.whyItMatters(),
                                part.whatToWatch(),
                                batches,
                                related,
                                entities)));
    }
}
