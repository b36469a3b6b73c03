package xyz.rbtfl.story.language;

import com.ibm.icu.util.ULocale;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorFactory;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * What Apache OpenNLP makes of a text: how likely each of a hundred languages is. Loading takes some 0.4 s and happens at the first question,
 * so neither is for an event loop.
 */
@RegisterForReflection(targets = LanguageDetectorFactory.class) // which the file names
final class Model {

    /** More than this says no more, and costs: a call takes time by the character. */
    private static final int ENOUGH = 240;
    /** The model knows some languages by the code of their chief member, a few of them under both. */
    private static final Map<String, String> MEMBERS =
            Map.of("zho", "cmn", "fas", "pes", "est", "ekk", "lav", "lvs", "nor", "nob", "mlg", "plt");

    private final Map<String, Double> likely = new HashMap<>();
    private double most;

    private Model() {}

    /** Loaded once, at the first question: a native executable holds the file, not the five times larger model. */
    private static final class Loaded {

        static final LanguageDetectorModel MODEL = load();

        private static LanguageDetectorModel load() {
            try (InputStream in = Model.class.getResourceAsStream("/langdetect-183.bin")) {
                return new LanguageDetectorModel(in);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    static Model of(String text) {
        Model model = new Model();
        String start = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
        for (Language language : new LanguageDetectorME(Loaded.MODEL).predictLanguages(start)) {
            model.likely.put(language.getLang(), language.getConfidence());
            model.most = Math.max(model.most, language.getConfidence());
        }
        return model;
    }

    /** How likely a language is, as a part of the likeliest of all: 1 for that one; 0 for one that the model has never heard of. */
    double likelihood(String tag) {
        String code = ULocale.forLanguageTag(tag).getISO3Language();
        String member = MEMBERS.getOrDefault(code, code);
        return Math.max(likely.getOrDefault(code, 0.0), likely.getOrDefault(member, 0.0)) / most;
    }

    boolean knows(String tag) {
        return likelihood(tag) > 0;
    }
}
