package xyz.rbtfl.web.story;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import xyz.rbtfl.web.reader.Count;
import xyz.rbtfl.web.reader.Reader;
import xyz.rbtfl.web.storyservice.RemoteEdition;
import xyz.rbtfl.web.storyservice.RemoteStory;
import xyz.rbtfl.wire.language.Languages;

/**
 * What a reader should know before reading: that this edition is not the one asked for, and that its text is not in
 * the language its locale promises. Each is none or one.
 *
 * @param otherEdition the reader's locale has no edition of its own
 * @param textIn       most fields are in another language than the edition's
 * @param alsoIn       the languages of the remaining fields, said only beside {@code textIn}
 */
record LanguageNotes(List<OtherEdition> otherEdition, List<Share> textIn, List<Share> alsoIn) {

    /** Names of languages, in the interface's. */
    record OtherEdition(String wanted, String shown) {}

    /** How many of an edition's fields are in a language. */
    record Share(String language, Count fields, Count total) {}

    static LanguageNotes of(RemoteStory story, Reader reader) {
        List<OtherEdition> other = story.locale().equals(reader.locale())
                ? List.of()
                : List.of(new OtherEdition(name(reader.locale(), reader), name(story.locale(), reader)));
        List<String> languages = fieldLanguages(story);
        Map<String, Integer> counts = counted(languages);
        String most = mostOf(counts);
        if (most.isEmpty() || Languages.isSame(most, story.locale())) {
            return new LanguageNotes(other, List.of(), List.of());
        }
        counts.remove("und");
        int inMost = requireNonNull(counts.remove(most));
        return new LanguageNotes(
                other,
                List.of(share(most, inMost, languages.size(), reader)),
                counts.entrySet().stream()
                        .map(share -> share(share.getKey(), share.getValue(), languages.size(), reader))
                        .toList());
    }

    private static Share share(String language, int fields, int total, Reader reader) {
        return new Share(name(language, reader), reader.count(fields), reader.count(total));
    }

    private static String name(String tag, Reader reader) {
        return reader.language(tag).value();
    }

    private static String mostOf(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .filter(share -> !share.getKey().equals("und"))
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static Map<String, Integer> counted(List<String> languages) {
        var counts = new LinkedHashMap<String, Integer>();
        languages.forEach(language -> counts.merge(language, 1, Integer::sum));
        return counts;
    }

    /** The language of each text in the edition; a name that is repeated (a region) counts once. */
    private static List<String> fieldLanguages(RemoteStory story) {
        RemoteEdition edition = story.edition();
        var fields = new ArrayList<String>();
        fields.add(edition.languageOf("headline"));
        fields.add(edition.languageOf("standfirst"));
        add(fields, edition, "heads", edition.heads().size());
        add(fields, edition, "summary", edition.summary().isPresent() ? 1 : 0);
        add(fields, edition, "keyNumbers", edition.keyNumbers().size());
        add(fields, edition, "whyItMatters", edition.whyItMatters().isPresent() ? 1 : 0);
        add(fields, edition, "whatToWatch", edition.whatToWatch().size());
        add(fields, edition, "lenses", story.lenses().size());
        add(fields, edition, "regions", story.regions().size());
        for (RemoteEdition.Batch batch : edition.batches()) {
            for (RemoteEdition.Take take : batch.takes()) {
                int texts = (take.framing().isEmpty() ? 0 : 1) + (take.quote().isPresent() ? 1 : 0);
                fields.addAll(Collections.nCopies(texts, take.language()));
            }
        }
        return fields;
    }

    private static void add(List<String> fields, RemoteEdition edition, String field, int times) {
        fields.addAll(Collections.nCopies(times, edition.languageOf(field)));
    }
}
