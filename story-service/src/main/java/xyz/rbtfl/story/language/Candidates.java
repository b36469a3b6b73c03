package xyz.rbtfl.story.language;

import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xyz.rbtfl.story.document.StoryDocument;
import xyz.rbtfl.wire.language.Languages;
import xyz.rbtfl.wire.language.Scripts;
import xyz.rbtfl.wire.language.TagParts;
import xyz.rbtfl.wire.language.TextScript;

/**
 * The languages that an edition's text may be in: its own, its takes' and English, each as the tag that would mark it.
 * One of them is told only where {@link Model}, which is asked about all the languages that it knows, agrees; the
 * edition's own also where the model does not know it and recognises nothing else.
 */
final class Candidates {

    private static final String UNKNOWN = "und";
    private static final int MOST = 20;
    /** A field with this many letters is judged alone, a shorter one with all the prose in its script. */
    private static final int TELLING = 100;
    /** From this many letters on, a field may be found in another language than the prose. */
    private static final int DOUBTING = 40;
    /** How likely a candidate must be, where the likeliest of all languages is 1. */
    private static final double LIKELIEST = 0.9;
    /** The same for the edition's own where the model is {@link #SURE}: close relatives share what it sees. */
    private static final double LIKELY = 0.5;

    private static final double SURE = 0.05;
    /**
     * From this many letters on, the model is surer than {@link #RECOGNISED} of a language that it knows, and never of
     * one that it does not know.
     */
    private static final int ENOUGH = 140;

    private static final double RECOGNISED = 0.075;

    private final String own;
    private final Collection<String> tags;
    private final String prose;
    private final Map<UnicodeScript, String> ofProse = new EnumMap<>(UnicodeScript.class);

    /** @param prose all of the edition's own text, which short fields are judged by */
    Candidates(StoryDocument document, String prose) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        byLanguage.put(language(document.locale()), document.locale());
        byLanguage.putIfAbsent("en", "en");
        document.batches().stream()
                .flatMap(batch -> batch.takes().stream())
                .map(take -> take.language())
                .filter(tag -> !language(tag).equals(UNKNOWN))
                .map(tag -> TagParts.of(tag).language().orElseThrow())
                .distinct()
                .limit(MOST)
                .forEach(language -> byLanguage.putIfAbsent(language(language), language));
        byLanguage.remove(UNKNOWN);
        this.own = document.locale();
        this.tags = byLanguage.values();
        this.prose = prose;
    }

    private static String language(String tag) {
        return Languages.of(tag).orElse(UNKNOWN);
    }

    /** The language of one field: by itself where it is long, else that of the prose in its script. */
    String of(String text) {
        TextScript script = TextScript.of(text);
        if (script.letters() >= TELLING) {
            return told(script, text);
        }
        TextScript judged = script.isNone() ? TextScript.of(prose) : script;
        String language = ofProse.computeIfAbsent(judged.script(), of -> told(judged, inScript(judged)));
        return script.letters() < DOUBTING || isPlausible(language, script, text) ? language : told(script, text);
    }

    private static boolean isPlausible(String language, TextScript script, String text) {
        return script.language().isPresent()
                || language.equals(UNKNOWN)
                || Model.of(text).likelihood(language) >= LIKELY / 2;
    }

    private String told(TextScript script, String text) {
        List<String> written = tags.stream().filter(script::fits).toList();
        if (written.isEmpty()) {
            return script.language().orElse(UNKNOWN);
        }
        if (written.size() == 1 && script.language().isPresent()) {
            return written.get(0);
        }
        Model model = Model.of(text);
        boolean recognised = model.confidence() >= RECOGNISED;
        if (recognised || text.length() < ENOUGH) {
            return best(model, written)
                    .filter(tag -> model.likelihood(tag) >= least(tag, model))
                    .orElse(UNKNOWN);
        }
        boolean unknownToModel = written.contains(own) && !model.knows(own) && text.length() >= 2 * TELLING;
        return unknownToModel ? own : UNKNOWN;
    }

    private double least(String tag, Model model) {
        return tag.equals(own) && model.confidence() >= SURE ? LIKELY : LIKELIEST;
    }

    private static Optional<String> best(Model model, List<String> tags) {
        return tags.stream()
                .reduce((first, second) -> model.likelihood(second) > model.likelihood(first) ? second : first);
    }

    /** The lines of the prose that are in a script, each once: what is repeated says no more. */
    private String inScript(TextScript script) {
        StringBuilder lines = new StringBuilder();
        prose.lines()
                .distinct()
                .filter(line -> TextScript.of(line).script() == script.script())
                .forEach(line -> lines.append(line).append('\n'));
        return lines.toString();
    }

    /** Whether a text is clearly in another of these languages, or in another script, than a tag says. */
    boolean contradict(String tag, String text) {
        TextScript script = TextScript.of(text);
        if (language(tag).equals(UNKNOWN)
                || script.isNone()
                || Scripts.allOf(tag).isEmpty()) {
            return false;
        }
        if (!script.fits(tag)) {
            return script.letters() >= TELLING / 5 && TagParts.of(tag).script().isEmpty();
        }
        List<String> written = tags.stream().filter(script::fits).toList();
        if (script.letters() < TELLING || written.size() < 2) {
            return false;
        }
        Model model = Model.of(text);
        String best = best(model, written).orElseThrow();
        return model.knows(tag)
                && !Languages.isSame(best, tag)
                && model.likelihood(tag) < LIKELY / 5
                && model.likelihood(best) >= LIKELY;
    }
}
