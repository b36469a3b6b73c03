package xyz.rbtfl.entity.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xyz.rbtfl.entity.entity.EntityContent;
import xyz.rbtfl.entity.entity.Kind;
import xyz.rbtfl.wire.language.LanguageTag;
import xyz.rbtfl.wire.request.JsonBody;

/** The rules of an entity's content. Goes on after a fault, so that one answer has all of them. */
public final class ContentChecks {

    private static final int MOST_FAULTS = 50;
    private static final int MOST_LANGUAGES = 100;
    private static final int MOST_ALIASES = 50;
    private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]{0,18}");
    private static final String KINDS = Stream.of(Kind.values()).map(Kind::word).collect(Collectors.joining(", "));
    private static final Set<String> WRITTEN = Set.of("kind", "labels", "aliases", "descriptions", "wikidata");
    /** What an answer holds besides: whoever sends back what was read need not take it out. */
    private static final Set<String> READ_ONLY = Set.of(
            "slug",
            "stub",
            "label",
            "language",
            "candidates",
            "description",
            "descriptionLanguage",
            "revision",
            "hash",
            "updatedAt");

    private final String slug;
    private final List<Fault> faults = new ArrayList<>();

    public ContentChecks(String slug) {
        this.slug = slug;
    }

    /** What was found, the first fifty. */
    public List<Fault> faults() {
        return faults;
    }

    /** The content; without meaning where there are faults. */
    public EntityContent content(JsonNode root) {
        if (!root.isObject()) {
            report(Fault.of("property", "", "An entity is an object.").expecting("an object", typeOf(root)));
            return EntityContent.NOTHING;
        }
        root.fieldNames().forEachRemaining(this::checkProperty);
        checkSlug(root.path("slug"));
        EntityContent content = new EntityContent(
                kind(root.path("kind")),
                byLanguage(root, "labels", this::label),
                byLanguage(root, "aliases", this::aliases),
                byLanguage(root, "descriptions", this::description),
                wikidata(root.path("wikidata")));
        if (root.path("labels").isEmpty()) {
            report(Fault.of("label", "/labels", "An entity has a label in one language at least."));
        }
        return content;
    }

    private void checkProperty(String name) {
        if (!WRITTEN.contains(name) && !READ_ONLY.contains(name)) {
            report(Fault.of("property", JsonBody.under("", name), "An entity has no property of this name.")
                    .expecting("kind, labels, aliases, descriptions, wikidata", name));
        }
    }

    private void checkSlug(JsonNode node) {
        if (!node.isMissingNode() && !node.asText().equals(slug)) {
            report(Fault.of("slug", "/slug", "This entity was sent to the address of another one.")
                    .expecting(slug, node.asText()));
        }
    }

    private Kind kind(JsonNode node) {
        Optional<Kind> kind = node.isTextual() ? Kind.of(node.textValue()) : Optional.empty();
        if (kind.isEmpty()) {
            report(Fault.of("kind", "/kind", "An entity has a kind.").expecting(KINDS, shown(node)));
        }
        return kind.orElse(Kind.UNKNOWN);
    }

    private Optional<String> wikidata(JsonNode node) {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        if (!node.isTextual() || !WIKIDATA.matcher(node.textValue()).matches()) {
            report(Fault.of("wikidata", "/wikidata", "A Wikidata item is Q and a number.")
                    .expecting("Q912", shown(node)));
        }
        return Optional.of(node.asText());
    }

    private <T> SortedMap<String, T> byLanguage(JsonNode root, String property, BiFunction<JsonNode, String, T> value) {
        SortedMap<String, T> values = new TreeMap<>();
        JsonNode node = root.path(property);
        if (node.isMissingNode()) {
            return values;
        }
        if (!node.isObject()) {
            report(Fault.of("text", "/" + property, "Texts stand under their languages.")
                    .expecting("an object", typeOf(node)));
        }
        if (node.size() > MOST_LANGUAGES) {
            report(Fault.of("limit", "/" + property, "At most " + MOST_LANGUAGES + " languages.")
                    .expecting("at most " + MOST_LANGUAGES, String.valueOf(node.size())));
        }
        node.fields().forEachRemaining(entry -> {
            String pointer = JsonBody.under("/" + property, entry.getKey());
            checkLanguage(entry.getKey(), pointer);
            values.put(entry.getKey(), value.apply(entry.getValue(), pointer));
        });
        return values;
    }

    private void checkLanguage(String tag, String pointer) {
        if (tag.length() > LanguageTag.LONGEST) {
            report(Fault.of("limit", pointer, "A language tag has at most " + LanguageTag.LONGEST + " characters.")
                    .expecting("at most " + LanguageTag.LONGEST, tag.length() + " characters"));
        } else if (!LanguageTag.isWellFormed(tag)) {
            report(Fault.of("language", pointer, "A language is a BCP 47 tag.").expecting("a tag like zh-Hant", tag));
        } else if (!LanguageTag.canonicalCase(tag).equals(tag)) {
            report(Fault.of("language", pointer, "A language tag is in canonical case.")
                    .expecting(LanguageTag.canonicalCase(tag), tag));
        }
    }

    private String label(JsonNode node, String pointer) {
        return text(node, pointer, TextRule.LABEL);
    }

    private String description(JsonNode node, String pointer) {
        return text(node, pointer, TextRule.DESCRIPTION);
    }

    private List<String> aliases(JsonNode node, String pointer) {
        if (!node.isArray()) {
            report(Fault.of("text", pointer, "Aliases are a list of texts.").expecting("a list", typeOf(node)));
        }
        if (node.size() > MOST_ALIASES) {
            report(Fault.of("limit", pointer, "At most " + MOST_ALIASES + " aliases in a language.")
                    .expecting("at most " + MOST_ALIASES, String.valueOf(node.size())));
        }
        List<String> aliases = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode alias : node) {
            String place = pointer + "/" + aliases.size();
            aliases.add(text(alias, place, TextRule.ALIAS));
            if (!seen.add(alias.asText())) {
                report(Fault.of("duplicate", place, "An alias stands once in a language.")
                        .expecting("another alias", alias.asText()));
            }
        }
        return aliases;
    }

    private String text(JsonNode node, String pointer, TextRule rule) {
        if (node.isTextual()) {
            rule.fault(node.textValue(), pointer).ifPresent(this::report);
        } else {
            report(Fault.of("text", pointer, rule.noun() + " is a text.").expecting("a text", typeOf(node)));
        }
        return node.asText();
    }

    private void report(Fault fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }

    private static String shown(JsonNode node) {
        return node.isTextual() ? node.textValue() : typeOf(node);
    }

    private static String typeOf(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
