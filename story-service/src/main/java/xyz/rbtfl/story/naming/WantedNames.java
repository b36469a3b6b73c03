package xyz.rbtfl.story.naming;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import xyz.rbtfl.story.document.StoryDocument;
import xyz.rbtfl.story.name.NameSlug;
import xyz.rbtfl.wire.language.TextScript;

/**
 * What a document names.
 *
 * @param names    each once, in document order
 * @param slugs    of each name, in Latin letters: made on the worker that reads the document, since ICU takes its time
 * @param language what language the heads' names are in, where their scripts do not say otherwise
 */
public record WantedNames(Set<Name> names, Map<String, String> slugs, String language) {

    public static WantedNames of(StoryDocument document, String language) {
        Set<Name> names = new LinkedHashSet<>();
        document.heads().forEach(head -> names.add(Name.of(NameKind.HEAD, document.locale(), head)));
        for (StoryDocument.Batch batch : document.batches()) {
            names.add(Name.of(NameKind.LENS, document.locale(), batch.lens()));
            for (StoryDocument.Take take : batch.takes()) {
                names.add(Name.of(NameKind.OUTLET, document.locale(), take.outletName()));
                names.add(Name.of(NameKind.REGION, document.locale(), take.region()));
            }
        }
        Map<String, String> slugs = new HashMap<>();
        names.forEach(name ->
                slugs.computeIfAbsent(name.text(), text -> NameSlug.of(text).orElseThrow()));
        return new WantedNames(names, slugs, language);
    }

    /** What language the name of a head is in. */
    String languageOf(String head) {
        return TextScript.languageOf(head, language);
    }

    /** The name in Latin letters. */
    String plainSlugOf(Name name) {
        return requireNonNull(slugs.get(name.text()));
    }
}
