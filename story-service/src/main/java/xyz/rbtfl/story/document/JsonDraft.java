package xyz.rbtfl.story.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Fills a draft from a JSON tree. A value that is missing has the code of the part of the document that it would make. */
final class JsonDraft {

    private static final Set<String> NUMBER = Set.of("value", "label");
    private static final Set<String> BATCH = Set.of("lens", "takes");
    private static final Set<String> TAKE = Set.of("outlet", "region", "language", "framing", "quote", "sourceUrl");

    private final JsonNode root;
    private final JsonValues values;
    private final Draft draft = new Draft();

    JsonDraft(JsonNode root, JsonValues values) {
        this.root = root;
        this.values = values;
    }

    Draft draft() {
        draft.headline = values.required(root.path("headline"), "/headline", "section");
        draft.standfirst = values.required(root.path("standfirst"), "/standfirst", "section");
        draft.type = values.required(root.path("type"), "/type", "section").filter(this::isType);
        draft.date = values.required(root.path("date"), "/date", "date");
        draft.heads.addAll(values.texts(root.path("heads"), "/heads", "head"));
        draft.summary = values.prose(root.path("summary"), "/summary");
        values.each(root.path("keyNumbers"), "/keyNumbers", "number", this::number);
        draft.whyItMatters = values.prose(root.path("whyItMatters"), "/whyItMatters");
        draft.whatToWatch.addAll(values.texts(root.path("whatToWatch"), "/whatToWatch", "item"));
        values.each(root.path("batches"), "/batches", "batch", this::batch);
        draft.related.addAll(slugs("related", "item"));
        draft.entities.addAll(slugs("entities", "name"));
        return draft;
    }

    private boolean isType(Field type) {
        boolean fits = Checks.isType(type.text());
        if (!fits) {
            values.refuse("/type", "section", "a lower-case word", root.path("type"));
        }
        return fits;
    }

    private void number(JsonNode node, String pointer) {
        if (values.isA(node, node.isObject(), pointer, "number", "an object")) {
            values.known(node, pointer, NUMBER);
            Optional<Field> value = values.required(node.path("value"), pointer + "/value", "number");
            Optional<Field> label = values.required(node.path("label"), pointer + "/label", "number");
            value.ifPresent(v -> label.ifPresent(l -> draft.keyNumbers.add(new Draft.Number(v, l))));
        }
    }

    private void batch(JsonNode node, String pointer) {
        if (!values.isA(node, node.isObject(), pointer, "batch", "an object")) {
            return;
        }
        values.known(node, pointer, BATCH);
        Optional<Field> lens = values.required(node.path("lens"), pointer + "/lens", "batch");
        List<Draft.Take> takes = new ArrayList<>();
        values.each(node.path("takes"), pointer + "/takes", "batch", (take, at) -> take(take, at, takes));
        if (node.path("takes").isEmpty()) {
            values.refuse(pointer, "batch", "takes under the lens", node.path("takes"));
        }
        draft.batches.add(new Draft.Batch(
                lens.orElseGet(() -> new Field("", new Spot.InJson(pointer + "/lens"))), takes));
    }

    private void take(JsonNode node, String pointer, List<Draft.Take> takes) {
        if (!values.isA(node, node.isObject(), pointer, "take", "an object")) {
            return;
        }
        values.known(node, pointer, TAKE);
        Optional<Field> outlet = values.required(node.path("outlet"), pointer + "/outlet", "take");
        Optional<Field> region = values.required(node.path("region"), pointer + "/region", "take");
        Optional<Field> language = values.required(node.path("language"), pointer + "/language", "take");
        Optional<Field> framing = values.emptiable(node.path("framing"), pointer + "/framing", "take");
        Optional<Draft.Head> head =
                outlet.isPresent() && region.isPresent() && language.isPresent() && framing.isPresent()
                        ? Optional.of(new Draft.Head(outlet.get(), region.get(), language.get(), framing.get()))
                        : Optional.empty();
        takes.add(new Draft.Take(
                head,
                values.optional(node.path("quote"), pointer + "/quote", "quote"),
                values.required(node.path("sourceUrl"), pointer + "/sourceUrl", "source")));
    }

    private List<Field> slugs(String property, String code) {
        return values.texts(root.path(property), "/" + property, code).stream()
                .filter(slug -> isSlug(slug, property, code))
                .toList();
    }

    private boolean isSlug(Field slug, String property, String code) {
        boolean fits = Slug.isValid(slug.text());
        if (!fits) {
            Fault fault = slug.spot().fault(code, 0, "");
            values.refuse(
                    fault.pointer().orElse("/" + property),
                    code,
                    "a slug",
                    root.at(fault.pointer().orElse("")));
        }
        return fits;
    }
}
