package xyz.rbtfl.story.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(20)
            .maxNumberLength(100)
            .maxNameLength(200)
            .build();
    private static final ObjectReader JSON = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(BOUNDS).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private JsonReader() {}

    /** What was sent is no JSON at all; the message says where it stops being some. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Reads what was sent to an address. Properties that are derived or the store's own (counts, mentions, revision, hash…) may be there,
     * as in an answer that is sent back; of these, the counts, the slug and the locale must be right.
     *
     * @throws Unreadable when the body is no JSON
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
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            boolean bom = text.startsWith("\uFEFF");
            if (bom) {
                faults.repair(new JsonPlace(""), 0, "bom", "The byte-order mark is left out");
            }
            JsonNode root = JSON.readTree(bom ? text.substring(1) : text);
            if (root.isMissingNode()) {
                throw new Unreadable("This can't be read as JSON: nothing was sent.", null);
            }
            return root;
        } catch (CharacterCodingException malformed) {
            faults.refuse(
                    new JsonPlace(""), 0, "utf-8", "These bytes are no UTF-8", "UTF-8", "bytes that are no character");
            return MissingNode.getInstance();
        } catch (JsonProcessingException noJson) {
            throw new Unreadable(message(noJson), noJson);
        }
    }

    private static String message(JsonProcessingException noJson) {
        JsonLocation at = noJson.getLocation();
        String place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return "This can't be read as JSON" + place + ": " + reason(noJson) + ".";
    }

    /** In words of our own: the parser's speak of its settings. */
    private static String reason(JsonProcessingException noJson) {
        if (noJson instanceof StreamConstraintsException) {
            return "values are nested at most " + BOUNDS.getMaxNestingDepth() + " deep, a number has at most "
                    + BOUNDS.getMaxNumberLength() + " digits, a member's name at most " + BOUNDS.getMaxNameLength()
                    + " characters";
        }
        if (noJson instanceof JsonEOFException) {
            return "it ends too early";
        }
        if (noJson instanceof MismatchedInputException) {
            return "more stands behind its end";
        }
        boolean twice = noJson.getOriginalMessage().startsWith("Duplicate ");
        return twice ? "the same member stands here twice" : "a value, a name, a comma or a bracket was expected";
    }

    private static Map<String, String> languages(JsonNode declared, JsonValues values) {
        Map<String, String> languages = new LinkedHashMap<>();
        if (values.isA(declared, declared.isObject(), "/languages", "language", "an object of tags by field")) {
            declared.fields().forEachRemaining(entry -> {
                String pointer = JsonValues.under("/languages", entry.getKey());
                String tag = entry.getValue().asText();
                boolean fits = LANGUAGE_FIELDS.contains(entry.getKey())
                        && entry.getValue().isTextual()
                        && tag.length() <= Checks.LONGEST_NAME
                        && LanguageTag.isWellFormed(tag)
                        && LanguageTag.canonicalCase(tag).equals(tag);
                if (fits) {
                    languages.put(entry.getKey(), tag);
                } else {
                    values.refuse(pointer, "language", "a BCP 47 tag for one of " + LANGUAGE_FIELDS, entry.getValue());
                }
            });
        }
        return languages;
    }

    /** The address may be left out; where it is given, it must be the one that the document is sent to. */
    private static void address(JsonNode root, Address address, JsonValues values) {
        for (Map.Entry<String, String> part :
                Map.of("slug", address.slug(), "locale", address.locale()).entrySet()) {
            JsonNode sent = root.path(part.getKey());
            if (!JsonValues.isAbsent(sent) && !part.getValue().equals(sent.textValue())) {
                values.refuse("/" + part.getKey(), part.getKey(), part.getValue(), sent);
            }
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
