package xyz.rbtfl.story.head;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import xyz.rbtfl.story.address.Asked;
import xyz.rbtfl.story.document.Fault;
import xyz.rbtfl.story.name.NameSlug;
import xyz.rbtfl.wire.name.Invisible;
import xyz.rbtfl.wire.precondition.Hash;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.request.JsonBody;

/**
 * The names of a head, {@code {"names": {"en": "How wars end", "zh": "…"}}}: at least one, each fit to stand among the
 * heads of a document.
 *
 * @param names name by locale
 */
record HeadNames(SortedMap<String, String> names) {

    private static final int LONGEST = 200;
    private static final int MOST = 200;

    /**
     * Checks a body.
     *
     * @throws Failure 422 with every fault
     */
    static HeadNames of(JsonBody body) {
        JsonNode root = body.root();
        List<Fault> faults = new ArrayList<>();
        root.fieldNames().forEachRemaining(name -> {
            if (!List.of("names", "slug", "revision").contains(name)) {
                faults.add(fault(
                        "section", "/" + name, "A head has `names`, and nothing else can be written.", "names", name));
            }
        });
        SortedMap<String, String> names =
                read(root.isObject() ? root.path("names") : MissingNode.getInstance(), faults);
        if (!faults.isEmpty()) {
            throw Failure.refused("The names were refused. Nothing was stored.", faults);
        }
        return new HeadNames(names);
    }

    private static SortedMap<String, String> read(JsonNode node, List<Fault> faults) {
        SortedMap<String, String> names = new TreeMap<>();
        if (!node.isObject() || node.isEmpty() || node.size() > MOST) {
            faults.add(fault(
                    "limit",
                    "/names",
                    "A head has a name in 1 to " + MOST + " locales.",
                    "an object of names by locale",
                    node.isMissingNode() ? "nothing" : node.getNodeType().name().toLowerCase(Locale.ROOT)));
            return names;
        }
        node.fields().forEachRemaining(entry -> {
            check(entry.getKey(), entry.getValue(), faults);
            names.put(entry.getKey(), entry.getValue().asText());
        });
        return names;
    }

    private static void check(String locale, JsonNode name, List<Fault> faults) {
        String pointer = JsonBody.under("/names", locale);
        if (!Asked.isLocale(locale)) {
            faults.add(fault(
                    "language",
                    pointer,
                    "Names stand under locales of at most 35 characters in canonical case.",
                    "a tag like zh-Hant",
                    locale));
        }
        if (!name.isTextual() || !isName(name.asText())) {
            faults.add(fault(
                    "head",
                    pointer,
                    "A head's name is one line in NFC of at most " + LONGEST
                            + " characters with a letter or digit in it, without `, ` and ` · `,"
                            + " white space at its ends or invisible characters.",
                    "a name",
                    name.asText()));
        }
    }

    private static boolean isName(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                && text.equals(text.strip())
                && !text.contains(", ")
                && !text.contains(" · ")
                && Normalizer.isNormalized(text, Normalizer.Form.NFC)
                && text.codePoints().noneMatch(HeadNames::isNoLetter)
                && Invisible.in(text) < 0
                && NameSlug.of(text).isPresent();
    }

    private static boolean isNoLetter(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT -> character != 0x200C && character != 0x200D;
            default -> false;
        };
    }

    private static Fault fault(String code, String pointer, String message, String expected, String found) {
        return new Fault(
                code,
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.of(writable(pointer)),
                message,
                Optional.of(expected),
                Optional.of(writable(found)));
    }

    // half a pair cannot be written in UTF-8, and nobody reads more than a name
    private static String writable(String foreign) {
        int[] characters = foreign.codePoints()
                .limit(LONGEST)
                .map(character -> Character.getType(character) == Character.SURROGATE ? 0xFFFD : character)
                .toArray();
        return new String(characters, 0, characters.length);
    }

    /**
     * Names that a head had before, {@code {"names": {"en": ["How wars ended"]}}}.
     *
     * @param names names by locale
     */
    record Former(SortedMap<String, List<String>> names) {

        /**
         * Checks a body.
         *
         * @throws Failure 422 with every fault
         */
        static Former of(JsonBody body) {
            List<Fault> faults = new ArrayList<>();
            SortedMap<String, List<String>> names = new TreeMap<>();
            JsonNode sent = body.root().path("names");
            if (!sent.isObject() || sent.isEmpty() || sent.size() > MOST) {
                faults.add(fault(
                        "limit",
                        "/names",
                        "Former names stand in lists under 1 to " + MOST + " locales.",
                        "an object of lists by locale",
                        sent.getNodeType().name().toLowerCase(Locale.ROOT)));
            }
            sent.fields().forEachRemaining(entry -> {
                List<String> ofLocale = new ArrayList<>();
                if (!entry.getValue().isArray() || entry.getValue().isEmpty()) {
                    faults.add(fault(
                            "head",
                            JsonBody.under("/names", entry.getKey()),
                            "Former names stand in a list.",
                            "a list of names",
                            entry.getValue().asText()));
                }
                for (JsonNode name : entry.getValue()) {
                    check(entry.getKey(), name, faults);
                    ofLocale.add(name.asText());
                }
                names.put(entry.getKey(), ofLocale);
            });
            if (!faults.isEmpty()) {
                throw Failure.refused("The names were refused. Nothing was stored.", faults);
            }
            return new Former(names);
        }

        List<String> all() {
            return names.values().stream().flatMap(List::stream).toList();
        }

        String hash() {
            return Hash.of(names.toString());
        }
    }

    /** The ETag of these names: SHA-256 of {@code locale=name} lines in the order of locales, lower-case hex. */
    String hash() {
        StringBuilder lines = new StringBuilder();
        names.forEach(
                (locale, name) -> lines.append(locale).append('=').append(name).append('\n'));
        return Hash.of(lines.toString());
    }
}
