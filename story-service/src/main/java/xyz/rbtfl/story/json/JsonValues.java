package xyz.rbtfl.story.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import xyz.rbtfl.story.line.Characters;
import xyz.rbtfl.story.line.Lines;
import xyz.rbtfl.story.rule.Faults;
import xyz.rbtfl.story.rule.Place;
import xyz.rbtfl.story.rule.SentText;
import xyz.rbtfl.wire.request.JsonBody;

/**
 * Takes single values out of a JSON tree; what is wrong with a value's type or its characters is reported here, and
 * nowhere else.
 */
final class JsonValues {

    private final Faults faults;

    JsonValues(Faults faults) {
        this.faults = faults;
    }

    static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    /** Refuses unknown properties: nothing reads them, so their content would be lost silently. */
    void known(JsonNode object, String pointer, Set<String> names) {
        object.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                refuse(
                        JsonBody.under(pointer, name),
                        "section",
                        "one of " + names.stream().sorted().toList(),
                        object.get(name));
            }
        });
    }

    Optional<SentText> required(JsonNode node, String pointer, String code) {
        if (isAbsent(node)) {
            refuse(pointer, code, "a text", node);
            return Optional.empty();
        }
        return optional(node, pointer, code);
    }

    Optional<SentText> optional(JsonNode node, String pointer, String code) {
        if (isAbsent(node)) {
            return Optional.empty();
        }
        if (!node.isTextual() || node.textValue().isEmpty()) {
            refuse(pointer, code, "a text that is not empty", node);
            return Optional.empty();
        }
        return text(node.textValue(), pointer, false);
    }

    Optional<SentText> prose(JsonNode node, String pointer) {
        if (isAbsent(node) || node.isTextual() && !node.textValue().isEmpty()) {
            return isAbsent(node) ? Optional.empty() : text(node.textValue(), pointer, true);
        }
        refuse(pointer, "section", "a text that is not empty", node);
        return Optional.empty();
    }

    /** A text that may be empty, and is when it is left out. */
    Optional<SentText> emptiable(JsonNode node, String pointer, String code) {
        boolean empty = isAbsent(node) || node.isTextual() && node.textValue().isEmpty();
        return empty ? Optional.of(new SentText("", new JsonPlace(pointer))) : optional(node, pointer, code);
    }

    List<SentText> texts(JsonNode array, String pointer, String code) {
        List<SentText> texts = new ArrayList<>();
        each(array, pointer, code, (node, at) -> required(node, at, code).ifPresent(texts::add));
        return texts;
    }

    /** Visits the elements of an array, each with its pointer; an array that is left out has none. */
    void each(JsonNode array, String pointer, String code, BiConsumer<JsonNode, String> visitor) {
        if (isA(array, array.isArray(), pointer, code, "an array")) {
            for (int i = 0; i < array.size(); i++) {
                visitor.accept(array.get(i), pointer + "/" + i);
            }
        }
    }

    /** Whether a value is there and of its type; one of another type is refused. */
    boolean isA(JsonNode node, boolean ofItsType, String pointer, String code, String expected) {
        if (!ofItsType && !isAbsent(node)) {
            refuse(pointer, code, expected, node);
        }
        return ofItsType;
    }

    void refuse(String pointer, String code, String expected, JsonNode found) {
        String shown = isAbsent(found)
                ? "nothing"
                : found.isContainerNode() ? found.isArray() ? "an array" : "an object" : found.asText();
        refuse(new JsonPlace(pointer), code, expected, shown);
    }

    void refuse(Place place, String code, String expected, String found) {
        faults.refuse(place, 0, code, "This does not fit the document", expected, found);
    }

    private Optional<SentText> text(String sent, String pointer, boolean paragraphs) {
        Place place = new JsonPlace(pointer);
        for (int i = 0; i < sent.length(); i++) {
            char c = sent.charAt(i);
            if (Characters.isControl(c) && !(paragraphs && c == '\n')) {
                faults.refuse(
                        place,
                        0,
                        "control",
                        "Control characters and tabs are not text",
                        "printable characters",
                        Faults.character(c));
                return Optional.empty();
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == sent.length()
                        || !Character.isLowSurrogate(sent.charAt(i + 1))) {
                    faults.refuse(
                            place,
                            0,
                            "utf-8",
                            "Half a surrogate pair is no character",
                            "characters",
                            Faults.character(c));
                    return Optional.empty();
                }
                i++;
            }
        }
        String text = Characters.nfc(sent);
        if (!text.equals(sent)) {
            faults.repair(place, 0, "nfc", "Text is in Unicode's form NFC");
        }
        if (text.length() > Lines.LONGEST / 3 && longestLine(text) > Lines.LONGEST) {
            faults.refuse(place, 0, "limit", "The text is too long for a line", "at most 64 KiB in a line", text);
            return Optional.empty();
        }
        return Optional.of(new SentText(text, place));
    }

    private static int longestLine(String text) {
        return text.lines()
                .mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length)
                .max()
                .orElse(0);
    }
}
