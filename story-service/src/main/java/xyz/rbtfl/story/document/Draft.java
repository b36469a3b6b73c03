package xyz.rbtfl.story.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has been read of a document so far: every field that could be found, none of them checked. Filled by the parts, once. */
final class Draft {

    Optional<Field> headline = Optional.empty();
    Optional<Field> standfirst = Optional.empty();
    Optional<Field> type = Optional.empty();
    Optional<Field> date = Optional.empty();
    final List<Field> heads = new ArrayList<>();
    Optional<Field> counts = Optional.empty();
    Optional<Field> summary = Optional.empty();
    final List<Number> keyNumbers = new ArrayList<>();
    Optional<Field> whyItMatters = Optional.empty();
    final List<Field> whatToWatch = new ArrayList<>();
    final List<Batch> batches = new ArrayList<>();
    final List<Field> related = new ArrayList<>();
    final List<Field> entities = new ArrayList<>();

    record Number(Field value, Field label) {}

    /** {@code lens} is empty text for takes that stand under no heading, which has been reported. */
    record Batch(Field lens, List<Take> takes) {}

    /** A take; its head is absent when its first line could not be read, its URL when there is none, both of which have been reported. */
    record Take(Optional<Head> head, Optional<Field> quote, Optional<Field> sourceUrl) {}

    record Head(Field outlet, Field region, Field language, Field framing) {}

    /** The document, once nothing has been refused. */
    StoryDocument document(Address address) {
        return new StoryDocument(
                address.slug(),
                address.locale(),
                text(headline),
                text(standfirst),
                text(type),
                LocalDate.parse(text(date)),
                texts(heads),
                summary.map(Field::text),
                keyNumbers.stream()
                        .map(number -> new StoryDocument.KeyNumber(
                                number.value().text(), number.label().text()))
                        .toList(),
                whyItMatters.map(Field::text),
                texts(whatToWatch),
                batches.stream().map(Draft::batch).toList(),
                texts(related),
                texts(entities));
    }

    private static StoryDocument.Batch batch(Batch batch) {
        return new StoryDocument.Batch(
                batch.lens().text(), batch.takes().stream().map(Draft::take).toList());
    }

    private static StoryDocument.Take take(Take take) {
        Head head = take.head().orElseThrow();
        return new StoryDocument.Take(
                head.outlet().text(),
                head.region().text(),
                head.language().text(),
                head.framing().text(),
                take.quote().map(Field::text),
                text(take.sourceUrl()));
    }

    private static String text(Optional<Field> field) {
        return field.orElseThrow().text();
    }

    private static List<String> texts(List<Field> fields) {
        return fields.stream().map(Field::text).toList();
    }
}
