package xyz.rbtfl.story.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import xyz.rbtfl.story.document.Address;
import xyz.rbtfl.story.document.StoryDocument;

/**
 * What has been read of a document so far: every field that could be found, none of them checked. Filled by the parts,
 * once.
 */
public final class SentDocument {

    public Optional<SentText> headline = Optional.empty();
    public Optional<SentText> standfirst = Optional.empty();
    public Optional<SentText> type = Optional.empty();
    public Optional<SentText> date = Optional.empty();
    public final List<SentText> heads = new ArrayList<>();
    public Optional<SentText> counts = Optional.empty();
    public Optional<SentText> summary = Optional.empty();
    public final List<Number> keyNumbers = new ArrayList<>();
    public Optional<SentText> whyItMatters = Optional.empty();
    public final List<SentText> whatToWatch = new ArrayList<>();
    public final List<Batch> batches = new ArrayList<>();
    public final List<SentText> related = new ArrayList<>();
    public final List<SentText> entities = new ArrayList<>();

    public record Number(SentText value, SentText label) {}

    /** {@code lens} is empty text for takes that stand under no heading, which has been reported. */
    public record Batch(SentText lens, List<Take> takes) {}

    /**
     * A take; {@code first} is absent when its first line could not be read, its URL when there is none, both of which
     * have been reported.
     */
    public record Take(Optional<FirstLine> first, Optional<SentText> quote, Optional<SentText> sourceUrl) {}

    public record FirstLine(SentText outlet, SentText region, SentText language, SentText framing) {}

    /** The document, once nothing has been refused. */
    public StoryDocument document(Address address) {
        return new StoryDocument(
                address.slug(),
                address.locale(),
                text(headline),
                text(standfirst),
                text(type),
                LocalDate.parse(text(date)),
                texts(heads),
                summary.map(SentText::text),
                keyNumbers.stream()
                        .map(number -> new StoryDocument.KeyNumber(
                                number.value().text(), number.label().text()))
                        .toList(),
                whyItMatters.map(SentText::text),
                texts(whatToWatch),
                batches.stream().map(SentDocument::batch).toList(),
                texts(related),
                texts(entities));
    }

    private static StoryDocument.Batch batch(Batch batch) {
        return new StoryDocument.Batch(
                batch.lens().text(),
                batch.takes().stream().map(SentDocument::take).toList());
    }

    private static StoryDocument.Take take(Take take) {
        FirstLine first = take.first().orElseThrow();
        return new StoryDocument.Take(
                first.outlet().text(),
                first.region().text(),
                first.language().text(),
                first.framing().text(),
                take.quote().map(SentText::text),
                text(take.sourceUrl()));
    }

    private static String text(Optional<SentText> field) {
        return field.orElseThrow().text();
    }

    private static List<String> texts(List<SentText> fields) {
        return fields.stream().map(SentText::text).toList();
    }
}
