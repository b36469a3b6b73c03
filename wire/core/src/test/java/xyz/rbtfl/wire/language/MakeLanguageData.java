package xyz.rbtfl.wire.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes {@code languages.txt} from the facts of two published tables: IANA's registry of language subtags, as the npm
 * package {@code language-subtag-registry} carries it, and Unicode's CLDR, as {@code cldr-core} does.
 *
 * <p>To renew it: {@code npm pack} both, unpack each into a folder of its name (the tarball's {@code package} folder,
 * renamed), and run this with the folder that holds them and the file to write. {@link LanguageDataTest} compares when
 * it is given {@code -Dlanguage.tables=} that folder.
 */
final class MakeLanguageData {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LINE = 110;
    /** Styles of a script that have a code of their own. */
    private static final Map<String, String> STYLES = Map.of(
            "Aran", "Arab", "Syre", "Syrc", "Syrj", "Syrc", "Syrn", "Syrc", "Latf", "Latn", "Latg", "Latn", "Cyrs",
            "Cyrl");
    /** Bokmål is what "Norwegian" means where nothing else is said; neither table says so. */
    private static final Map<String, String> SAME = Map.of("nb", "no");

    private final JsonNode registry;
    private final JsonNode likely;
    private final JsonNode aliases;
    private final JsonNode scripts;
    private final JsonNode written;
    private final String versions;
    private final Map<String, JsonNode> languages = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();

    private MakeLanguageData(Path tables) throws IOException {
        Path iana = tables.resolve("language-subtag-registry/data/json");
        Path cldr = tables.resolve("cldr-core");
        registry = read(iana.resolve("registry.json"));
        likely = read(cldr.resolve("supplemental/likelySubtags.json")).at("/supplemental/likelySubtags");
        aliases = read(cldr.resolve("supplemental/aliases.json")).at("/supplemental/metadata/alias/languageAlias");
        written = read(cldr.resolve("supplemental/languageData.json")).at("/supplemental/languageData");
        scripts = read(cldr.resolve("scriptMetadata.json")).at("/scriptMetadata");
        versions = "IANA's registry of "
                + read(iana.resolve("meta.json")).path("File-Date").asText() + " and CLDR "
                + read(cldr.resolve("package.json")).path("version").asText();
        registry.forEach(this::addLanguage);
    }

    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[1]), make(Path.of(arguments[0])));
    }

    static String make(Path tables) throws IOException {
        return new MakeLanguageData(tables).text();
    }

    private static JsonNode read(Path file) throws IOException {
        return JSON.readTree(file.toFile());
    }

    private void addLanguage(JsonNode entry) {
        String subtag = entry.path("Subtag").asText();
        boolean none =
                Set.of("special", "private-use").contains(entry.path("Scope").asText());
        if (entry.path("Type").asText().equals("language") && !none) {
            languages.put(subtag, entry);
        }
    }

    private String text() {
        text.append("# Made by MakeLanguageData from ")
                .append(versions)
                .append(". Each line: what, a value, to what it applies.\n");
        write("rtl", rightToLeft());
        write("style", inverse(STYLES));
        write("usual", usual());
        write("region", regions());
        write("also", also());
        write("same", same());
        write("member", members());
        return text.toString();
    }

    private void write(String what, Map<String, SortedSet<String>> byValue) {
        byValue.forEach((value, keys) -> {
            StringBuilder line = new StringBuilder(what + " " + value);
            int start = line.length();
            for (String key : keys) {
                if (line.length() + key.length() > LINE) {
                    text.append(line).append('\n');
                    line.setLength(start);
                }
                line.append(' ').append(key);
            }
            text.append(line).append('\n');
        });
    }

    private Map<String, SortedSet<String>> rightToLeft() {
        Map<String, String> rtl = new HashMap<>();
        scripts.fields().forEachRemaining(script -> {
            if (script.getValue().path("rtl").asText().equals("YES")) {
                rtl.put(script.getKey(), "script");
            }
        });
        return inverse(rtl);
    }

    private Map<String, SortedSet<String>> usual() {
        Map<String, String> usual = new HashMap<>();
        languages.keySet().forEach(language -> usual.put(language, usualOf(language)));
        return inverse(usual);
    }

    private String usualOf(String language) {
        return script(likely.path(language).asText())
                .or(() -> Optional.ofNullable(languages.get(language))
                        .map(entry -> entry.path("Suppress-Script").asText())
                        .filter(script -> !script.isEmpty()))
                .or(() -> alias(language).map(this::usualOfAlias))
                .orElse("-");
    }

    private String usualOfAlias(String tag) {
        return script(tag)
                .orElseGet(() -> script(likely.path(tag).asText()).orElseGet(() -> usualOf(tag.split("-")[0])));
    }

    private static Optional<String> script(String tag) {
        return List.of(tag.split("-")).stream()
                .filter(subtag -> subtag.length() == 4 && Character.isUpperCase(subtag.charAt(0)))
                .findFirst();
    }

    /** Where a language is written otherwise than usual. */
    private Map<String, SortedSet<String>> regions() {
        Map<String, String> regions = new HashMap<>();
        likely.fields().forEachRemaining(entry -> {
            String[] key = entry.getKey().split("-");
            String script = script(entry.getValue().asText()).orElseThrow();
            if (key.length == 2
                    && key[1].length() < 4
                    && languages.containsKey(key[0])
                    && !script.equals(usualOf(key[0]))) {
                regions.put(entry.getKey(), script);
            }
        });
        return inverse(regions);
    }

    /** In what else a language is written. */
    private Map<String, SortedSet<String>> also() {
        Map<String, SortedSet<String>> also = new TreeMap<>();
        likely.fieldNames().forEachRemaining(key -> {
            String language = key.split("-")[0];
            script(key).ifPresent(script -> addAlso(also, language, script));
        });
        written.fields()
                .forEachRemaining(entry -> entry.getValue()
                        .path("_scripts")
                        .forEach(script -> addAlso(also, entry.getKey(), script.asText())));
        return also;
    }

    private void addAlso(Map<String, SortedSet<String>> also, String language, String script) {
        if (languages.containsKey(language) && !usualOf(language).equals(script)) {
            also.computeIfAbsent(script, absent -> new TreeSet<>()).add(language);
        }
    }

    /** Other tags of a language: old ones, and that of the chief member where the language's own tag means several. */
    private Map<String, SortedSet<String>> same() {
        Map<String, String> same = new HashMap<>(SAME);
        registry.forEach(entry -> {
            String tag = entry.path("Tag").asText(entry.path("Subtag").asText());
            boolean language = Set.of("language", "grandfathered")
                    .contains(entry.path("Type").asText());
            if (language && entry.has("Preferred-Value")) {
                same.put(
                        tag.toLowerCase(java.util.Locale.ROOT),
                        first(entry.path("Preferred-Value").asText()));
            }
        });
        languages
                .keySet()
                .forEach(language -> alias(language).ifPresent(alias -> same.putIfAbsent(language, first(alias))));
        same.replaceAll((tag, other) -> same.getOrDefault(other, other));
        same.entrySet().removeIf(pair -> pair.getKey().equals(pair.getValue()));
        return inverse(same);
    }

    private Optional<String> alias(String language) {
        return Optional.of(aliases.path(language).path("_replacement").asText())
                .filter(alias -> languages.containsKey(first(alias)));
    }

    private static String first(String tag) {
        return tag.split("-")[0];
    }

    private Map<String, SortedSet<String>> members() {
        Map<String, String> members = new HashMap<>();
        languages.forEach((language, entry) -> {
            if (entry.has("Macrolanguage")) {
                members.put(language, entry.path("Macrolanguage").asText());
            }
        });
        return inverse(members);
    }

    private static Map<String, SortedSet<String>> inverse(Map<String, String> map) {
        Map<String, SortedSet<String>> inverse = new TreeMap<>();
        map.forEach((key, value) ->
                inverse.computeIfAbsent(value, absent -> new TreeSet<>()).add(key));
        return inverse;
    }
}
