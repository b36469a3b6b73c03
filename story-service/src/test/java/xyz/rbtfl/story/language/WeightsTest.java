package xyz.rbtfl.story.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The weights say what OpenNLP itself says. */
class WeightsTest {

    private static final LanguageDetectorModel MODEL = load();
    private static final Weights WEIGHTS = new Weights((AbstractModel) MODEL.getMaxentModel());

    private static LanguageDetectorModel load() {
        try (InputStream in = WeightsTest.class.getResourceAsStream("/langdetect-183.bin")) {
            return new LanguageDetectorModel(in);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "The river rises again in the lower valley; farmers say the water came without a warning.",
                "Parle d'une décision prise sans les riverains, à 42 kilomètres de https://eau.example/x?y.",
                "ИНЖЕНЕРЫ открыли ворота ночью — Ёлки, никто ниже по течению не был предупреждён!!!!",
                "农民说,洪水来得毫无预警。2026 年 6 月,两座闸门在夜间打开。",
                "فتح المهندسون بوابتين ليلاً؛ ويقول المزارعون إن المياه جاءت دون إنذار.",
                "İstanbul'da IŞIK söndü, hahahaha :) RT @kimse #su rt",
                "𐐀𐐁𐐂 and 😀😀😀 emoji 😀 in a rather ordinary English sentence about nothing at all"
            })
    void text_isAsLikelyInEachLanguageAsOpenNlpSays(String text) {
        double[] likely = WEIGHTS.of(text);
        for (Language language : new LanguageDetectorME(MODEL).predictLanguages(text)) {
            assertEquals(
                    language.getConfidence(),
                    likely[WEIGHTS.placeOf(language.getLang())],
                    1e-6 + language.getConfidence() * 1e-4,
                    language.getLang());
        }
    }
}
