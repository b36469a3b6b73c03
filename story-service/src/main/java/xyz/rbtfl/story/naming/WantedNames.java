package xyz.rbtfl.story.naming;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xyz.rbtfl.story.document.StoryDocument;
import xyz.rbtfl.story.name.NameSlug;
import xyz.rbtfl.wire.language.TextScript;

/**
 * What a document names.
 *
 * @param names    each once, by kind
 * @param slugs    of each name, in Latin letters: made on the worker that reads the document, since ICU takes its time
 * @param locale   the edition's locale, in which its heads have their names
 * @param language what language the heads' names are in, where their scripts do not say otherwise
 */
public record WantedNames(Map<NameKind, Set<String>> names, Map<String, String> slugs, String locale, String language) {

    public static WantedNames of(StoryDocument document, String language) {
        Map<NameKind, Set<String>> names = Map.of(
                NameKind.HEAD, Set.copyOf(document.heads()),
                NameKind.LENS, distinct(document.batches().stream().map(StoryDocument.Batch::lens)),
                NameKind.OUTLET, distinct(takes(document).map(StoryDocument.Take::outletName)),
                NameKind.REGION, distinct(takes(document).map(StoryDocument.Take::region)));
        Map<String, String> slugs = new HashMap<>();
        names.values()
                .forEach(all ->
                        all.forEach(name -> slugs.put(name, NameSlug.of(name).orElseThrow())));
        return new WantedNames(names, slugs, document.locale(), language);
    }

    /** What language the name of a head is in. */
    String languageOf(String head) {
        return TextScript.languageOf(head, language);
    }

    private static Stream<StoryDocument.Take> takes(StoryDocument document) {
        return document.batches().stream().flatMap(batch -> batch.takes().stream());
    }

    private static Set<String> distinct(Stream<String> names) {
        return names.collect(Collectors.toUnmodifiableSet());
    }

    String[] of(NameKind kind) {
        return requireNonNull(names.get(kind)).toArray(String[]::new);
    }

    /** What of it has no slug yet, by kind. */
    Map<NameKind, SortedSet<String>> without(Slugs found) {
        Map<NameKind, SortedSet<String>> missing = new EnumMap<>(NameKind.class);
        names.forEach((kind, wanted) -> {
            SortedSet<String> rest = new TreeSet<>(wanted);
            rest.removeAll(found.slugs().getOrDefault(kind, Map.of()).keySet());
            if (!rest.isEmpty()) {
                missing.put(kind, rest);
            }
        });
        return missing;
    }
}
