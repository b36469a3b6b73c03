package xyz.rbtfl.story.document;

import static xyz.rbtfl.story.document.StoryDocument.EM;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import xyz.rbtfl.story.document.StoryDocument.Batch;
import xyz.rbtfl.story.document.StoryDocument.Counts;
import xyz.rbtfl.story.document.StoryDocument.KeyNumber;
import xyz.rbtfl.story.document.StoryDocument.Take;
import xyz.rbtfl.wire.name.Slug;

/** Writes an edition as its canonical bytes: the one form in which a story is stored, hashed and served. */
public final class DocumentWriter {

    /** Space, middle dot, space: what stands between the parts of the meta line. */
    public static final String MID = " · ";

    /** The rule that stands before the canonical line. */
    public static final String RULE = "---";

    private final StringBuilder text = new StringBuilder(8192);

    private DocumentWriter() {}

    /** The document in UTF-8, with LF between its lines and none at its end; {@code origin} as in {@link Address}. */
    public static byte[] write(StoryDocument document, String origin) {
        DocumentWriter writer = new DocumentWriter();
        writer.head(document);
        writer.prose("Summary", document.summary());
        writer.numbers(document.keyNumbers());
        writer.prose("Why it matters", document.whyItMatters());
        writer.watch(document.whatToWatch());
        writer.takes(document.batches());
        writer.graph(document.related(), document.entities());
        writer.line(RULE).add("Canonical: ", origin, "/", document.locale(), "/n/", document.slug());
        return writer.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** {@code 11 takes · 3 lenses · 7 regions}; always in the plural. */
    public static String counts(Counts counts) {
        return counts.takes() + " takes" + MID + counts.lenses() + " lenses" + MID + counts.regions() + " regions";
    }

    private void head(StoryDocument document) {
        line("# ", document.headline()).line("> ", document.standfirst()).line();
        add("**Meta:** type: ", document.type(), MID, "date: ", document.date().toString());
        if (!document.heads().isEmpty()) {
            add(MID, "heads: ", String.join(", ", document.heads()));
        }
        line(MID, counts(document.counts())).line();
    }

    private void prose(String section, Optional<String> prose) {
        prose.ifPresent(
                paragraphs -> line("## ", section).line().line(paragraphs).line());
    }

    private void numbers(List<KeyNumber> numbers) {
        if (!numbers.isEmpty()) {
            line("## By the numbers").line();
            numbers.forEach(number -> line("- ", number.value(), EM, number.label()));
            line();
        }
    }

    private void watch(List<String> items) {
        if (!items.isEmpty()) {
            line("## What to watch").line();
            items.forEach(item -> line("- ", item));
            line();
        }
    }

    private void takes(List<Batch> batches) {
        if (!batches.isEmpty()) {
            line("## Regional takes (batched by bias / lens)").line();
            batches.forEach(this::batch);
        }
    }

    private void batch(Batch batch) {
        line("### ", batch.lens());
        batch.takes().forEach(this::take);
        line();
    }

    private void take(Take take) {
        line("- **", take.outlet(), "** (", take.region(), ", ", take.language(), ")", EM, take.framing());
        take.quote().ifPresent(quote -> line("  > \"", quote, "\""));
        line("  Source: ", take.sourceUrl());
    }

    private void graph(List<String> related, List<String> entities) {
        if (related.isEmpty() && entities.isEmpty()) {
            return;
        }
        line("## Across the graph");
        if (!related.isEmpty()) {
            line("- Related: ", related.stream().collect(Collectors.joining("]], [[", "[[", "]]")));
        }
        if (!entities.isEmpty()) {
            line("- Entities: ", entities.stream().map(Slug::humanise).collect(Collectors.joining(", ")));
        }
        line();
    }

    private DocumentWriter line(String... parts) {
        add(parts);
        text.append('\n');
        return this;
    }

    private void add(String... parts) {
        for (String part : parts) {
            text.append(part);
        }
    }
}
