package xyz.rbtfl.entity.entity;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an editor says of an entity. Texts stand under BCP 47 tags in canonical case; the order of tags means nothing,
 * that of aliases is the editor's.
 *
 * @param kind         what sort of thing it is
 * @param labels       what it is called, by language; empty for a stub only
 * @param aliases      what else it is called, by language; a language without aliases is left out
 * @param descriptions one sentence or a few, by language
 * @param wikidata     its item in Wikidata, for example {@code Q912}; absent when not known
 */
@RegisterForReflection // rows keep it as JSON
@JsonPropertyOrder({"kind", "labels", "aliases", "descriptions", "wikidata"})
public record EntityContent(
        Kind kind,
        SortedMap<String, String> labels,
        SortedMap<String, List<String>> aliases,
        SortedMap<String, String> descriptions,
        Optional<String> wikidata) {

    /** What is known of an entity that only stories know. */
    public static final EntityContent NOTHING =
            new EntityContent(Kind.UNKNOWN, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), Optional.empty());

    public EntityContent {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        descriptions = Collections.unmodifiableSortedMap(new TreeMap<>(descriptions));
        aliases = withoutEmpty(aliases);
    }

    private static SortedMap<String, List<String>> withoutEmpty(SortedMap<String, List<String>> aliases) {
        SortedMap<String, List<String>> some = new TreeMap<>();
        aliases.forEach((language, names) -> {
            if (!names.isEmpty()) {
                some.put(language, List.copyOf(names));
            }
        });
        return Collections.unmodifiableSortedMap(some);
    }

    /** Whether a text is already a label or an alias in a language. */
    boolean isNamed(String language, String text) {
        return text.equals(labels.get(language))
                || aliases.getOrDefault(language, List.of()).contains(text);
    }
}
