package xyz.rbtfl.wire.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is known of languages: the registered ones with their scripts, other tags of the same language, and members of
 * languages that are several. Read once from {@code languages.txt}, whose lines say what, a value, and the tags that
 * have it.
 *
 * @param usual   script by language; {@code -} where nobody says
 * @param also    further scripts by language
 * @param region  script by language and region, {@code az-IR}, where it is not the usual one
 * @param same    the tag that stands for a language by another tag of it: {@code he} by {@code iw}
 * @param member  the language of several by one of them: {@code ar} by {@code arz}
 * @param style   script by a style of it that has a code of its own: {@code Arab} by {@code Aran}
 * @param toLeft  scripts that run from right to left
 */
record LanguageData(
        Map<String, String> usual,
        Map<String, Set<String>> also,
        Map<String, String> region,
        Map<String, String> same,
        Map<String, String> member,
        Map<String, String> style,
        Set<String> toLeft) {

    static final String UNKNOWN_SCRIPT = "-";

    private static final String FILE = "languages.txt";

    static final LanguageData ALL = load();

    private static LanguageData load() {
        LanguageData data = new LanguageData(
                new HashMap<>(16_384),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(1_024),
                new HashMap<>(1_024),
                new HashMap<>(),
                new HashSet<>());
        try (InputStream in = LanguageData.class.getResourceAsStream(FILE)) {
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> data.add(line.split(" ")));
            return data;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String[] line) {
        String value = line[1];
        for (int i = 2; i < line.length; i++) {
            String tag = line[i];
            switch (line[0]) {
                case "usual" -> usual.put(tag, value);
                case "also" ->
                    also.computeIfAbsent(tag, absent -> new HashSet<>()).add(value);
                case "region" -> region.put(tag, value);
                case "same" -> same.put(tag, value);
                case "member" -> member.put(tag, value);
                case "style" -> style.put(tag, value);
                case "rtl" -> toLeft.add(tag);
                default -> throw new IllegalStateException("No such line in " + FILE + ": " + line[0]);
            }
        }
    }
}
