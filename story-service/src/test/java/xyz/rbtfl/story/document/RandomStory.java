package xyz.rbtfl.story.document;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import xyz.rbtfl.story.document.StoryDocument.Batch;
import xyz.rbtfl.story.document.StoryDocument.KeyNumber;
import xyz.rbtfl.story.document.StoryDocument.Take;

/** Makes up documents that keep the rules, of texts with the format's own marks in them. */
final class RandomStory {

    private static final List<String> WORDS = List.of(
            "x",
            "战争",
            "مرحبا",
            "naïve",
            "(b)",
            ") —",
            "**",
            "[a](b)",
            "$5",
            "{{x}}",
            "<b>",
            "—",
            "\u200Cz",
            "🛶",
            "a_b",
            "`",
            "\"",
            "Source:",
            "`c`",
            "\u3000",
            "%20",
            "·",
            "ครับ",
            "quay",
            "Harbour",
            "&amp;",
            "- ",
            "# ",
            "---",
            "[d](/zh/entity/e)");

    private final Random random;

    RandomStory(Random random) {
        this.random = random;
    }

    StoryDocument story() {
        return new StoryDocument(
                Lantern.ADDRESS.slug(),
                Lantern.ADDRESS.locale(),
                text(),
                text(),
                "story",
                LocalDate.ofEpochDay(random.nextInt(1_400_000) - 700_000),
                some(3, this::name).distinct().toList(),
                maybe(this::prose),
                some(3, () -> new KeyNumber(text().replace("—", ""), text())).toList(),
                maybe(this::prose),
                some(3, this::text).toList(),
                batches(),
                some(3, this::slug).distinct().toList(),
                some(3, this::slug).distinct().toList());
    }

    private List<Batch> batches() {
        List<Batch> batches = new ArrayList<>();
        some(3, this::name)
                .distinct()
                .forEach(lens -> batches.add(new Batch(
                        lens,
                        Stream.concat(Stream.of(take()), some(2, this::take)).toList())));
        return batches;
    }

    private Take take() {
        return new Take(
                name(),
                name().replace(") — ", ""),
                one(List.of("en", "zh-Hant", "iw", "x-a", "i-klingon")),
                random.nextInt(3) == 0 ? "" : text(),
                maybe(this::text),
                "https://a.example/" + slug());
    }

    private String prose() {
        return String.join(
                "\n\n", Stream.concat(Stream.of(text()), some(2, this::text)).toList());
    }

    /** Plain text with the marks of the format in it, normalised and without white space at its ends. */
    private String text() {
        String words = String.join(" ", some(6, () -> one(WORDS)).toList());
        return Normalizer.normalize("w " + words + " w", Normalizer.Form.NFC);
    }

    private String name() {
        return text().replace("\u200C", "").replace("** (", "").replace("·", "");
    }

    private String slug() {
        return String.join(
                "-",
                Stream.concat(Stream.of("a"), some(2, () -> Integer.toString(random.nextInt(2000), 36)))
                        .toList());
    }

    private <T> Optional<T> maybe(Supplier<T> make) {
        return random.nextBoolean() ? Optional.of(make.get()) : Optional.empty();
    }

    private <T> Stream<T> some(int most, Supplier<T> make) {
        return IntStream.range(0, random.nextInt(most + 1)).mapToObj(i -> make.get());
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
