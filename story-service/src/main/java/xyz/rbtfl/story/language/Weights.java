package xyz.rbtfl.story.language;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.util.normalizer.AggregateCharSequenceNormalizer;
import opennlp.tools.util.normalizer.CharSequenceNormalizer;
import opennlp.tools.util.normalizer.EmojiCharSequenceNormalizer;
import opennlp.tools.util.normalizer.NumberCharSequenceNormalizer;
import opennlp.tools.util.normalizer.ShrinkCharSequenceNormalizer;
import opennlp.tools.util.normalizer.TwitterCharSequenceNormalizer;
import opennlp.tools.util.normalizer.UrlCharSequenceNormalizer;

/**
 * How much one to three letters in a row speak for each language, as OpenNLP's model holds it, in a form that is read
 * ten times as fast: OpenNLP makes an object and two entries in maps of every such row, several hundred for a text, and
 * intake spent more on that than on all else together.
 */
final class Weights {

    private static final CharSequenceNormalizer PLAIN = new AggregateCharSequenceNormalizer(
            EmojiCharSequenceNormalizer.getInstance(),
            UrlCharSequenceNormalizer.getInstance(),
            TwitterCharSequenceNormalizer.getInstance(),
            NumberCharSequenceNormalizer.getInstance(),
            ShrinkCharSequenceNormalizer.getInstance());

    private static final int LONGEST = 3;

    private final String[] languages;
    private final Map<String, Integer> places = new HashMap<>();
    /** Rows of letters, 16 bits each, at the place that their hash says or behind it; 0 where there is none. */
    private final long[] rows;
    /** The number of the row that stands at a place. */
    private final int[] numbers;
    /** Where the weights of each row begin, by its number; they end where those of the next one begin. */
    private final int[] starts;

    private final byte[] spokenFor;
    private final float[] weights;

    @SuppressWarnings("unchecked")
    Weights(AbstractModel model) {
        Object[] parts = model.getDataStructures();
        Map<String, Context> contexts = (Map<String, Context>) parts[1];
        languages = (String[]) parts[2];
        for (int i = 0; i < languages.length; i++) {
            places.put(languages[i], i);
        }
        int size = Integer.highestOneBit(Math.max(1, contexts.size())) * 4;
        rows = new long[size];
        numbers = new int[size];
        starts = new int[contexts.size() + 1];
        int all = contexts.values().stream()
                .mapToInt(context -> context.getOutcomes().length)
                .sum();
        spokenFor = new byte[all];
        weights = new float[all];
        int number = 0;
        for (Map.Entry<String, Context> entry : contexts.entrySet()) {
            add(entry.getKey(), entry.getValue(), number++);
        }
    }

    private void add(String letters, Context context, int number) {
        int next = starts[number];
        for (int i = 0; i < context.getOutcomes().length; i++) {
            spokenFor[next + i] = (byte) context.getOutcomes()[i];
            weights[next + i] = (float) context.getParameters()[i];
        }
        starts[number + 1] = next + context.getOutcomes().length;
        if (!letters.isEmpty() && letters.length() <= LONGEST) {
            int place = place(row(letters));
            rows[place] = row(letters);
            numbers[place] = number;
        }
    }

    private static long row(String letters) {
        return letters.chars().asLongStream().reduce(0, (row, letter) -> row << 16 | letter);
    }

    /** Where a row of letters stands, or would. */
    private int place(long row) {
        int place = (int) (row * 0x9E3779B97F4A7C15L >>> 32) & rows.length - 1;
        while (rows[place] != row && rows[place] != 0) {
            place = place + 1 & rows.length - 1;
        }
        return place;
    }

    /** How sure a text is of each language: together 1, in the order of {@link #placeOf}. */
    double[] of(String text) {
        String letters = lowerCase(PLAIN.normalize(text).toString());
        double[] sums = new double[languages.length];
        BitSet seen = new BitSet(starts.length);
        for (int start = 0; start < letters.length(); start++) {
            long row = 0;
            for (int end = start; end < Math.min(letters.length(), start + LONGEST); end++) {
                row = row << 16 | letters.charAt(end);
                int place = place(row);
                if (rows[place] != 0 && !seen.get(numbers[place])) {
                    seen.set(numbers[place]);
                    speak(numbers[place], sums);
                }
            }
        }
        return shares(sums);
    }

    private void speak(int number, double[] sums) {
        for (int i = starts[number]; i < starts[number + 1]; i++) {
            sums[spokenFor[i]] += weights[i];
        }
    }

    private static double[] shares(double[] sums) {
        double whole = 0;
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.exp(sums[i]);
            whole += sums[i];
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= whole;
        }
        return sums;
    }

    // letter by letter, unlike String's own
    private static String lowerCase(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints().map(Character::toLowerCase).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** The place of a language in {@link #of}, by the model's code for it; -1 for one that it does not know. */
    int placeOf(String code) {
        return places.getOrDefault(code, -1);
    }
}
