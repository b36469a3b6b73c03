package xyz.rbtfl.story.language;

import com.ibm.icu.util.ULocale;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import opennlp.tools.langdetect.LanguageDetectorFactory;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
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

    private final double[] likely;
    private final double most;

    private Model(double[] likely) {
        this.likely = likely;
        this.most = Arrays.stream(likely).max().orElseThrow();
    }

    /** Loaded once, at the first question: a native executable holds the file, not the five times larger model. */
    private static final class Loaded {

        static final Weights WEIGHTS = load();

        private static Weights load() {
            try (InputStream in = Model.class.getResourceAsStream("/langdetect-183.bin")) {
                return new Weights((AbstractModel) new LanguageDetectorModel(in).getMaxentModel());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    static Model of(String text) {
        return new Model(Loaded.WEIGHTS.of(text.length() > ENOUGH ? text.substring(0, ENOUGH) : text));
    }

    /**
     * How likely a language is, compared with the likeliest one: 1 for that one, 0 for a language that the model does
     * not know.
     */
    double likelihood(String tag) {
        return codes(tag)
                        .mapToInt(Loaded.WEIGHTS::placeOf)
                        .mapToDouble(place -> place < 0 ? 0 : likely[place])
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
