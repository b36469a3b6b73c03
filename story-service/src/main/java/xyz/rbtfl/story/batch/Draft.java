package xyz.rbtfl.story.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import xyz.rbtfl.story.document.Fault;
import xyz.rbtfl.story.document.StoryDocument;
import xyz.rbtfl.story.edition.PreparedView;
import xyz.rbtfl.story.mention.Mention;
import xyz.rbtfl.story.naming.WantedNames;
import xyz.rbtfl.wire.database.StoredJson;

/**
 * A document that was read and found right, before anyone has looked at what is stored.
 *
 * @param document  its content
 * @param mentions  the links to entities in it, worked out once, on the worker that read it
 * @param names     what it names, with slugs, likewise
 * @param canonical its bytes
 * @param hash      their SHA-256, lower-case hex
 * @param declared  languages by field that the sender declared (JSON only); of fields that the document has, since what
 *                  is said of others can't be kept
 * @param detected  languages by field: the declared ones, the rest detected
 * @param view      its JSON with those languages
 * @param warnings  repairs
 * @param notes     what is kept, but worth a look
 */
public record Draft(
        StoryDocument document,
        List<Mention> mentions,
        WantedNames names,
        byte[] canonical,
        String hash,
        Map<String, String> declared,
        Map<String, String> detected,
        PreparedView view,
        List<Fault> warnings,
        List<Fault> notes) {

    public Draft {
        declared = new TreeMap<>(declared);
        declared.keySet().retainAll(detected.keySet());
    }

    /** The languages where earlier declarations, which Markdown cannot repeat, still hold. */
    Map<String, String> languages(Map<String, String> declaredBefore) {
        Map<String, String> languages = new LinkedHashMap<>(detected);
        declaredNow(declaredBefore).forEach((field, language) -> languages.replace(field, language));
        return languages;
    }

    /** Its JSON in these languages, which nearly always are the detected ones. */
    PreparedView viewIn(Map<String, String> languages, StoredJson json) {
        return languages.equals(view.languages()) ? view : PreparedView.of(document, mentions, languages, hash, json);
    }

    /** All declarations that hold with this draft, the newest winning. */
    Map<String, String> declaredNow(Map<String, String> declaredBefore) {
        Map<String, String> all = new TreeMap<>(declaredBefore);
        all.putAll(declared);
        return all;
    }
}
