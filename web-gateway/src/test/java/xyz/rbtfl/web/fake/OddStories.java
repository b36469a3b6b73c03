package xyz.rbtfl.web.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Stories that are unlike the sample in one way each, made of it. */
public final class OddStories {

    /** Text that is English in the edition for Chinese readers. */
    public static final String ENGLISH_IN_ZH = "english-in-zh-story";
    /** Every text in it tries to run something. */
    public static final String HOSTILE = "hostile-story";
    /** A headline and a standfirst, and nothing else. */
    public static final String BARE = "bare-story";
    /** Takes from more regions than a page is wide. */
    public static final String WIDE = "wide-story";

    /** Addresses that the format takes and HTML does not. */
    public static final String ADDRESSES = "addresses-story";
    /** An Arabic edition with figures of all sorts, and takes in languages that few lists know. */
    public static final String RIGHT_TO_LEFT = "right-to-left-story";
    /** Names in other scripts than the story around them. */
    public static final String TWO_SCRIPTS = "two-scripts-story";
    /** As many entities as a document may list, and more that it mentions. */
    public static final String MANY_ENTITIES = "many-entities-story";

    /** Tries every way out of the places that text stands in. */
    public static final String ATTACK =
            "\"><script>alert(1)</script><img src=x onerror=alert(1)></script><svg onload=alert(1)>"
                    + "</title></style>' onmouseover='alert(1) [x](javascript:alert(1)) <javascript:alert(1)> {7} {words:skip} "
                    + "{#for} ]]> \\u003cscript\\u003e --> [y](/x\"onclick=\"alert(1))";

    private static final ObjectMapper JSON = new ObjectMapper();
    /** What story-service itself makes or bounds, and no text of an author's. */
    private static final Set<String> FORMED = Set.of(
            "slug",
            "locale",
            "type",
            "date",
            "hash",
            "createdAt",
            "updatedAt",
            "language",
            "languages",
            "entity",
            "entities",
            "field",
            "sourceUrl",
            "kind",
            "wikidata",
            "next");

    /** Longer than a line on a phone, and nowhere to break it. */
    public static final String LONG_WORD =
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

    private OddStories() {}

    /** An answer of either service with a long word at the start of every text, and long addresses. */
    static byte[] withLongWords(byte[] json) {
        try {
            JsonNode answer = JSON.readTree(json);
            replaceTexts(answer, text -> LONG_WORD + " " + text);
            answer.findParents("sourceUrl")
                    .forEach(take -> ((ObjectNode) take)
                            .put(
                                    "sourceUrl",
                                    "https://" + LONG_WORD.replace('ä', 'a') + ".example/" + LONG_WORD.length()));
            return JSON.writeValueAsBytes(answer);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Optional<byte[]> find(String slug) {
        return switch (slug) {
            case ENGLISH_IN_ZH -> Optional.of(bytes(englishInZh()));
            case HOSTILE -> Optional.of(bytes(hostile()));
            case BARE -> Optional.of(bytes(bare()));
            case WIDE -> Optional.of(bytes(wide()));
            case ADDRESSES -> Optional.of(bytes(addresses()));
            case RIGHT_TO_LEFT -> Optional.of(bytes(rightToLeft()));
            case TWO_SCRIPTS -> Optional.of(bytes(twoScripts()));
            case MANY_ENTITIES -> Optional.of(bytes(manyEntities()));
            default -> Optional.empty();
        };
    }

    private static ObjectNode named(String slug) {
        try {
            var story = (ObjectNode) JSON.readTree(Samples.story("story.en.json"));
            story.put("slug", slug);
            edition(story).put("slug", slug);
            return story;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ObjectNode edition(ObjectNode story) {
        return (ObjectNode) story.get("edition");
    }

    private static ObjectNode englishInZh() {
        ObjectNode story = named(ENGLISH_IN_ZH).put("locale", "zh");
        edition(story).put("locale", "zh");
        ((ObjectNode) edition(story).get("languages")).put("heads", "zh");
        ((ArrayNode) story.get("editions"))
                .removeAll()
                .addObject()
                .put("locale", "zh")
                .put("headline", "Ferry crews")
                .put("language", "en")
                .put("date", "2031-04-18")
                .put("revision", 1)
                .put("hash", "0".repeat(64))
                .put("updatedAt", "2031-04-18T09:15:30Z");
        return story;
    }

    private static ObjectNode hostile() {
        ObjectNode story = named(HOSTILE);
        replaceTexts(story, text -> ATTACK);
        story.at("/edition/batches")
                .forEach(batch -> batch.get("takes")
                        .forEach(take -> ((ObjectNode) take).put("sourceUrl", "javascript:alert(1)//https://x")));
        return story;
    }

    /** Every text that authors write, in place. */
    private static void replaceTexts(JsonNode node, UnaryOperator<String> change) {
        if (node instanceof ObjectNode object) {
            for (Iterator<Map.Entry<String, JsonNode>> fields = object.fields(); fields.hasNext(); ) {
                Map.Entry<String, JsonNode> field = fields.next();
                boolean slugs = field.getKey().equals("related") && !object.has("editions");
                if (!FORMED.contains(field.getKey()) && !slugs) {
                    field.setValue(changed(field.getValue(), change));
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, changed(array.get(i), change));
            }
        }
    }

    private static JsonNode changed(JsonNode value, UnaryOperator<String> change) {
        if (value.isTextual()) {
            return JSON.getNodeFactory().textNode(change.apply(value.textValue()));
        }
        replaceTexts(value, change);
        return value;
    }

    private static ObjectNode bare() {
        ObjectNode story = named(BARE);
        edition(story).remove(Set.of("summary", "whyItMatters"));
        for (String list :
                new String[] {"heads", "keyNumbers", "whatToWatch", "batches", "related", "entities", "mentions"}) {
            edition(story).putArray(list);
        }
        edition(story).putObject("counts").put("takes", 0).put("lenses", 0).put("regions", 0);
        for (String list : new String[] {"heads", "related", "regions", "outlets", "lenses"}) {
            story.putArray(list);
        }
        return story;
    }

    private static ObjectNode wide() {
        ObjectNode story = named(WIDE);
        ArrayNode batches = edition(story).putArray("batches");
        ArrayNode regions = story.putArray("regions");
        for (int lens = 0; lens < 14; lens++) {
            ArrayNode takes =
                    batches.addObject().put("lens", "lens number " + lens).putArray("takes");
            for (int take = 0; take < 30; take++) {
                takes.addObject()
                        .put("outlet", "Outlet " + take)
                        .put("region", "Region " + (lens * 3 + take) % 44)
                        .put("language", take % 2 == 0 ? "en" : "ar")
                        .put("framing", take % 3 == 0 ? "" : "A framing.")
                        .put("sourceUrl", "https://outlet.example/" + lens + "/" + take);
            }
        }
        for (int region = 0; region < 44; region++) {
            regions.addObject().put("slug", "region-" + region).put("name", "Region " + region);
        }
        edition(story)
                .putObject("counts")
                .put("takes", 14 * 30)
                .put("lenses", 14)
                .put("regions", 44);
        return story;
    }

    private static ObjectNode addresses() {
        ObjectNode story = named(ADDRESSES);
        edition(story).put("summary", "[list](https://example.org/list?tags[]=port&sort=a|b)");
        ObjectNode take = takes(story);
        take.put("quote", "We sail when they let us")
                .put("sourceUrl", "https://example.org/{id}/50%off?tags[]=a|b#c#d");
        return story;
    }

    private static ObjectNode rightToLeft() {
        ObjectNode story = named(RIGHT_TO_LEFT).put("locale", "ar");
        edition(story).put("locale", "ar");
        ((ObjectNode) edition(story).get("languages")).put("keyNumbers", "ar");
        ArrayNode numbers = edition(story).putArray("keyNumbers");
        for (String value : new String[] {"€1.5 bn", "-5%", "+12", "~60%", "٣ ملايين"}) {
            numbers.addObject().put("value", value).put("label", "كلفة الرصيف");
        }
        ObjectNode first = takes(story);
        for (String language : new String[] {"prs", "arz", "nqo", "lrc", "azb", "az", "und-Arab", "x-klingon", "und"}) {
            ObjectNode take = first.deepCopy();
            ((ArrayNode) edition(story).at("/batches/0/takes")).add(take.put("language", language));
        }
        return story;
    }

    private static ObjectNode twoScripts() {
        ObjectNode story = named(TWO_SCRIPTS);
        story.putArray("heads")
                .addObject()
                .put("slug", "slow-tides")
                .put("name", "مدّ بطيء (1)")
                .put("language", "en");
        takes(story)
                .put("region", "قطر (الدوحة)")
                .put("outlet", "뉴스 — Der Spiegel")
                .put("language", "ko");
        ((ObjectNode) edition(story).at("/batches/0")).put("lens", "บนน้ำ");
        return story;
    }

    private static ObjectNode manyEntities() {
        ObjectNode story = named(MANY_ENTITIES);
        ArrayNode entities = edition(story).putArray("entities");
        for (int i = 0; i < 100; i++) {
            entities.add("listed-" + i);
        }
        ArrayNode mentions = edition(story).putArray("mentions");
        for (int i = 0; i < 500; i++) {
            mentions.addObject()
                    .put("entity", "mentioned-" + i)
                    .put("text", "M" + i)
                    .put("language", "en")
                    .put("field", "/summary")
                    .put("sentence", "M" + i);
        }
        return story;
    }

    /** Leaves one take with a framing, and gives it. */
    private static ObjectNode takes(ObjectNode story) {
        ArrayNode batches = edition(story).putArray("batches");
        return batches.addObject()
                .put("lens", "on the water")
                .putArray("takes")
                .addObject()
                .put("outlet", "The Quay Post")
                .put("region", "Coast")
                .put("language", "en")
                .put("framing", "The crews won time.")
                .put("sourceUrl", "https://example.org/a");
    }

    private static byte[] bytes(ObjectNode story) {
        try {
            return JSON.writeValueAsBytes(story);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
