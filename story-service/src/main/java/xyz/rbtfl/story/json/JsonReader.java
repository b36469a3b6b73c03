package xyz.rbtfl.story.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import xyz.rbtfl.story.document.Address;
import xyz.rbtfl.story.document.DocumentWriter;
import xyz.rbtfl.story.document.Reading;
import xyz.rbtfl.story.document.StoryDocument;
import xyz.rbtfl.story.markdown.Acceptance;
import xyz.rbtfl.story.markdown.MarkdownReader;
import xyz.rbtfl.story.rule.Checks;
import xyz.rbtfl.story.rule.Faults;
import xyz.rbtfl.story.rule.SentDocument;
import xyz.rbtfl.wire.language.LanguageTag;
import xyz.rbtfl.wire.request.JsonBody;

/** Reads a story document in JSON: the same content, the same checks, faults by JSON pointer. */
public final class JsonReader {

    /** The fields whose language may be declared, which is how {@code languages} names them. */
    public static final Set<String> LANGUAGE_FIELDS = Set.of(
            "headline",
            "standfirst",
            "heads",
            "summary",
            "keyNumbers",
            "whyItMatters",
            "whatToWatch",
            "lenses",
            "regions");

    private static final Set<String> PROPERTIES = Set.of(
            "headline",
            "standfirst",
            "type",
            "date",
            "heads",
            "summary",
            "keyNumbers",
            "whyItMatters",
            "whatToWatch",
            "batches",
            "related",
            "entities",
            "languages",
            "mentions",
            "counts",
            "slug",
            "locale",
            "revision",
            "hash",
            "createdAt",
            "updatedAt");

    private JsonReader() {}

    /**
     * Reads what was sent to an address. Properties that are derived or the store's own (counts, mentions, revision,
     * hash…) may be there, as in an answer that is sent back; of these, the counts, the slug and the locale must be
     * right.
     *
     * @throws xyz.rbtfl.wire.problem.Failure 400 when the body is no JSON, with the place where parsing failed
     */
    public static Reading read(byte[] body, Address address) {
        Faults faults = new Faults();
        JsonPlace whole = new JsonPlace("");
        if (body.length > MarkdownReader.MAX_BYTES) {
            faults.refuse(whole, 0, "limit", "The document is too long", "at most 1 MiB", body.length + " bytes");
            return Acceptance.refused(faults);
        }
        JsonNode root = tree(body, faults);
        if (!root.isObject()) {
            if (faults.none()) {
                faults.refuse(
                        whole,
                        0,
                        "section",
                        "A document is a JSON object",
                        "{…}",
                        root.getNodeType().name());
            }
            return Acceptance.refused(faults);
        }
        JsonValues values = new JsonValues(faults);
        values.known(root, "", PROPERTIES);
        SentDocument sent = new JsonDocument(root, values).read();
        Map<String, String> languages = languages(root.path("languages"), values);
        address(root, address, values);
        faults.nextPass();
        Checks.check(sent, address, faults);
        if (!faults.none()) {
            return Acceptance.refused(faults);
        }
        StoryDocument document = sent.document(address);
        counts(root.path("counts"), document.counts(), faults);
        return new Acceptance(document, address, faults, whole).reading(new byte[0], languages);
    }

    private static JsonNode tree(byte[] body, Faults faults) {
        JsonPlace whole = new JsonPlace("");
        if (!isUtf8(body)) {
            faults.refuse(whole, 0, "utf-8", "These bytes are no UTF-8", "UTF-8", "bytes that are no character");
            return MissingNode.getInstance();
        }
        JsonBody json = JsonBody.read(body);
        if (json.hasMark()) {
            faults.repair(whole, 0, "bom", "The byte-order mark is left out");
        }
        return json.root();
    }

    private static boolean isUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    private static Map<String, String> languages(JsonNode declared, JsonValues values) {
        Map<String, String> languages = new LinkedHashMap<>();
        if (values.isA(declared, declared.isObject(), "/languages", "language", "an object of tags by field")) {
            declared.fields().forEachRemaining(entry -> {
                String pointer = JsonBody.under("/languages", entry.getKey());
                String tag = entry.getValue().asText();
                if (tag.length() > LanguageTag.LONGEST) {
                    values.refuse(pointer, "limit", "at most " + LanguageTag.LONGEST + " characters", entry.getValue());
                    return;
                }
                boolean fits = LANGUAGE_FIELDS.contains(entry.getKey())
                        && entry.getValue().isTextual()
                        && LanguageTag.isWellFormed(tag)
                        && LanguageTag.canonicalCase(tag).equals(tag);
                if (fits) {
                    languages.put(entry.getKey(), tag);
                } else {
                    values.refuse(
                            pointer,
                            "language",
                            "a BCP 47 tag for one of "
                                    + LANGUAGE_FIELDS.stream().sorted().toList(),
                            entry.getValue());
                }
            });
        }
        return languages;
    }

    /** The address may be left out; where it is given, it must be the one that the document is sent to. */
    private static void address(JsonNode root, Address address, JsonValues values) {
        addressed("slug", root, address.slug(), values);
        addressed("locale", root, address.locale(), values);
    }

    private static void addressed(String part, JsonNode root, String expected, JsonValues values) {
        JsonNode sent = root.path(part);
        if (!JsonValues.isAbsent(sent) && !expected.equals(sent.textValue())) {
            values.refuse("/" + part, part, expected, sent);
        }
    }

    private static void counts(JsonNode sent, StoryDocument.Counts counts, Faults faults) {
        boolean same = isNumber(sent.path("takes"), counts.takes())
                && isNumber(sent.path("lenses"), counts.lenses())
                && isNumber(sent.path("regions"), counts.regions());
        if (!JsonValues.isAbsent(sent) && !same) {
            faults.repair(
                    new JsonPlace("/counts"),
                    0,
                    "counts",
                    "The takes count otherwise: " + DocumentWriter.counts(counts));
        }
    }

    private static boolean isNumber(JsonNode sent, int number) {
        return sent.isInt() && sent.intValue() == number;
    }
}
