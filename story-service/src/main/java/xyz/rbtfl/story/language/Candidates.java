package xyz.rbtfl.story.language;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xyz.rbtfl.story.document.StoryDocument;

/** The languages that an edition's text may be in: its own, its takes' and English, each as the tag that would mark it. */
final class Candidates {

    private static final String UNKNOWN = "und";
    private static final int MOST = 20;
    private static final int TELLING = 100;
    /** How much likelier than the next a language must be to be told by a field alone. */
    private static final double CLEAR = 2;
    /** Below this part of the likeliest language, the likeliest candidate is just the least wrong. */
    private static final double PLAUSIBLE = 0.1;

    private final Collection<String> tags;
    private final String prose;
    private final Map<Integer, String> ofProse = new HashMap<>();
    /** Looked up once for each tag: ICU searches its locale data for it. */
    private final Map<String, int[]> scripts = new HashMap<>();

    /** @param prose all of the edition's own text, which short fields are judged by */
    Candidates(StoryDocument document, String prose) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        byLanguage.put(language(document.locale()), document.locale());
        byLanguage.putIfAbsent("en", "en");
        document.batches().stream()
                .flatMap(batch -> batch.takes().stream())
                .map(take -> language(take.language()))
                .distinct()
                .limit(MOST)
                .forEach(language -> byLanguage.putIfAbsent(language, language));
        byLanguage.remove(UNKNOWN);
        this.tags = byLanguage.values();
        this.prose = prose;
    }

    static String language(String tag) {
        String language = tag.split("-", 2)[0];
        return language.length() < 2 ? UNKNOWN : language;
    }

    /** The language of one field: by itself where it is long and clear, else that of the prose in its script. */
    String of(String text) {
        Script script = Script.of(text);
        Script judged = script.isNone() ? Script.of(prose) : script;
        List<String> written = tags.stream().filter(tag -> writes(judged, tag)).toList();
        if (written.isEmpty()) {
            return judged.language().orElse(UNKNOWN);
        }
        if (script.letters() >= TELLING && written.size() > 1) {
            Optional<String> clear = clear(Model.of(text), written);
            if (clear.isPresent()) {
                return clear.get();
            }
        }
        return ofProse.computeIfAbsent(judged.code(), code -> ofProse(judged, written));
    }

    /** A script of one language needs no model; nor does a short text, about which it would know nothing. */
    private String ofProse(Script script, List<String> written) {
        String text = inScript(script);
        if (written.size() == 1 && (script.language().isPresent() || text.length() < TELLING)) {
            return written.get(0);
        }
        Model model = Model.of(text);
        List<String> ranked = ranked(model, written);
        boolean plausible =
                model.likelihood(ranked.get(0)) >= PLAUSIBLE || !model.knows(ranked.get(0)) || text.length() < TELLING;
        return plausible ? ranked.get(0) : UNKNOWN;
    }

    private boolean writes(Script script, String tag) {
        return script.isAmong(scripts.computeIfAbsent(tag, language -> Script.of(ULocale.forLanguageTag(language))));
    }

    private static Optional<String> clear(Model model, List<String> written) {
        List<String> ranked = ranked(model, written);
        double first = model.likelihood(ranked.get(0));
        return first >= PLAUSIBLE && first >= CLEAR * model.likelihood(ranked.get(1))
                ? Optional.of(ranked.get(0))
                : Optional.empty();
    }

    private static List<String> ranked(Model model, List<String> tags) {
        List<String> ranked = new ArrayList<>(tags);
        ranked.sort((a, b) -> Double.compare(model.likelihood(b), model.likelihood(a)));
        return ranked;
    }

    /** The lines of the prose that are in a script. */
    private String inScript(Script script) {
        StringBuilder lines = new StringBuilder();
        prose.lines()
                .filter(line -> Script.of(line).code() == script.code())
                .forEach(line -> lines.append(line).append('\n'));
        return lines.toString();
    }

    /** Whether a text is clearly in another of these languages, or in another script, than a tag says. */
    boolean contradict(String tag, String text) {
        Script script = Script.of(text);
        if (language(tag).equals(UNKNOWN) || script.isNone()) {
            return false;
        }
        if (!writes(script, tag)) {
            return script.letters() >= TELLING / 5
                    && ULocale.forLanguageTag(tag).getScript().isEmpty();
        }
        List<String> written =
                tags.stream().filter(candidate -> writes(script, candidate)).toList();
        if (script.letters() < TELLING || written.size() < 2) {
            return false;
        }
        Model model = Model.of(text);
        String best = ranked(model, written).get(0);
        return model.knows(tag)
                && !language(best).equals(language(tag))
                && model.likelihood(tag) < PLAUSIBLE
                && model.likelihood(best) >= 0.5;
    }
}
