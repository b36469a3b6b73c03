package xyz.rbtfl.story.language;

import com.ibm.icu.util.ULocale;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorFactory;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import xyz.rbtfl.wire.language.Languages;

/**
 * What Apache OpenNLP makes of a text: how likely each of a hundred languages is. The first call loads the model, which
 * takes some 0.4 s. Never call it from an event loop.
 */
@RegisterForReflection(targets = LanguageDetectorFactory.class) // which the file names
final class Model {

    /** More text does not make the answer better, and each character takes time. */
    private static final int ENOUGH = 480;
    /** The model knows some languages by the code of their chief member, a few of them under both. */
    private static final Map<String, String> MEMBERS = Map.of(
            "zho", "cmn", "fas", "pes", "est", "ekk", "lav", "lvs", "nor", "nob", "mlg", "plt", "fil", "tgl", "lah",
            "pnb");
    /** One language under several names, which no model can tell apart in one script. */
    private static final Set<String> SERBO_CROATIAN = Set.of("srp", "hrv", "bos");

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

    /**
     * How likely a language is, compared with the likeliest one: 1 for that one, 0 for a language that the model does
     * not know.
     */
    double likelihood(String tag) {
        return codes(tag)
                        .mapToDouble(code -> likely.getOrDefault(code, 0.0))
                        .max()
                        .orElse(0)
                / most;
    }

    /** How sure the model is of the likeliest language, 0 to 1. It is low for short texts. */
    double confidence() {
        return most;
    }

    boolean knows(String tag) {
        return likelihood(tag) > 0;
    }

    /** What the model may call a language: by itself, and together with others under one tag. */
    private static Stream<String> codes(String tag) {
        return Stream.of(Languages.of(tag), Languages.together(tag))
                .flatMap(Optional::stream)
                .map(language -> ULocale.forLanguageTag(language).getISO3Language())
                .flatMap(code -> SERBO_CROATIAN.contains(code)
                        ? SERBO_CROATIAN.stream()
                        : Stream.of(code, MEMBERS.getOrDefault(code, code)));
    }
}
