package xyz.rbtfl.story.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import xyz.rbtfl.story.rule.Checks;
import xyz.rbtfl.story.rule.SentDocument;
import xyz.rbtfl.story.rule.SentText;
import xyz.rbtfl.wire.name.Slug;

/**
 * Fills a {@link SentDocument} from a JSON tree. A missing value is reported under the code of the part of the document
 * that needs it.
 */
final class JsonDocument {

    private static final Set<String> NUMBER = Set.of("value", "label");
    private static final Set<String> BATCH = Set.of("lens", "takes");
    private static final Set<String> TAKE = Set.of("outlet", "region", "language", "framing", "quote", "sourceUrl");

    private final JsonNode root;
    private final JsonValues values;
    private final SentDocument sent = new SentDocument();

    JsonDocument(JsonNode root, JsonValues values) {
        this.root = root;
        this.values = values;
    }

    SentDocument read() {
        sent.headline = values.required(root.path("headline"), "/headline", "section");
        sent.standfirst = values.required(root.path("standfirst"), "/standfirst", "section");
        sent.type = values.required(root.path("type"), "/type", "section").filter(this::isType);
        sent.date = values.required(root.path("date"), "/date", "date");
        sent.heads.addAll(values.texts(root.path("heads"), "/heads", "head"));
        sent.summary = values.prose(root.path("summary"), "/summary");
        values.each(root.path("keyNumbers"), "/keyNumbers", "number", this::number);
        sent.whyItMatters = values.prose(root.path("whyItMatters"), "/whyItMatters");
        sent.whatToWatch.addAll(values.texts(root.path("whatToWatch"), "/whatToWatch", "item"));
        values.each(root.path("batches"), "/batches", "batch", this::batch);
        sent.related.addAll(slugs("related", "item"));
        sent.entities.addAll(slugs("entities", "name"));
        return sent;
    }

    private boolean isType(SentText type) {
        boolean fits = Checks.isType(type.text());
        if (!fits) {
            values.refuse("/type", "section", "a lower-case word", root.path("type"));
        }
        return fits;
    }

    private void number(JsonNode node, String pointer) {
        if (values.isA(node, node.isObject(), pointer, "number", "an object")) {
            values.known(node, pointer, NUMBER);
            Optional<SentText> value = values.required(node.path("value"), pointer + "/value", "number");
            Optional<SentText> label = values.required(node.path("label"), pointer + "/label", "number");
            value.ifPresent(v -> label.ifPresent(l -> sent.keyNumbers.add(new SentDocument.Number(v, l))));
        }
    }

    private void batch(JsonNode node, String pointer) {
        if (!values.isA(node, node.isObject(), pointer, "batch", "an object")) {
            return;
        }
        values.known(node, pointer, BATCH);
        Optional<SentText> lens = values.required(node.path("lens"), pointer + "/lens", "batch");
        List<SentDocument.Take> takes = new ArrayList<>();
        values.each(node.path("takes"), pointer + "/takes", "batch", (take, at) -> take(take, at, takes));
        if (node.path("takes").isEmpty()) {
            values.refuse(pointer, "batch", "takes under the lens", node.path("takes"));
        }
        sent.batches.add(new SentDocument.Batch(
                lens.orElseGet(() -> new SentText("", new JsonPlace(pointer + "/lens"))), takes));
    }

    private void take(JsonNode node, String pointer, List<SentDocument.Take> takes) {
        if (!values.isA(node, node.isObject(), pointer, "take", "an object")) {
            return;
        }
        values.known(node, pointer, TAKE);
        Optional<SentText> outlet = values.required(node.path("outlet"), pointer + "/outlet", "take");
        Optional<SentText> region = values.required(node.path("region"), pointer + "/region", "take");
        Optional<SentText> language = values.required(node.path("language"), pointer + "/language", "take");
        Optional<SentText> framing = values.emptiable(node.path("framing"), pointer + "/framing", "take");
        Optional<SentDocument.FirstLine> first =
                outlet.isPresent() && region.isPresent() && language.isPresent() && framing.isPresent()
                        ? Optional.of(
                                new SentDocument.FirstLine(outlet.get(), region.get(), language.get(), framing.get()))
                        : Optional.empty();
        takes.add(new SentDocument.Take(
                first,
                values.optional(node.path("quote"), pointer + "/quote", "quote"),
                values.required(node.path("sourceUrl"), pointer + "/sourceUrl", "source")));
    }

    private List<SentText> slugs(String property, String code) {
        return values.texts(root.path(property), "/" + property, code).stream()
                .filter(slug -> isSlug(slug, code))
                .toList();
    }

    private boolean isSlug(SentText slug, String code) {
        boolean fits = Slug.isValid(slug.text());
        if (!fits) {
            boolean isLong = slug.text().length() > Slug.MAX_LENGTH;
            values.refuse(
                    slug.place(),
                    isLong ? "limit" : code,
                    isLong ? "at most " + Slug.MAX_LENGTH + " characters" : "a slug",
                    slug.text());
        }
        return fits;
    }
}
