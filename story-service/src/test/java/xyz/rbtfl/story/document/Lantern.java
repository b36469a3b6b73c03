package xyz.rbtfl.story.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import xyz.rbtfl.story.markdown.MarkdownReader;

/** A canonical document with every part of the format, made up from end to end, and ways to damage it. */
public final class Lantern {

    public static final Address ADDRESS = new Address("lantern-bay-strike-2026", "zh", "https://rbtfl.example");
    public static final String TEXT = read();

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_ABSENT)
            .build();

    private Lantern() {}

    private static String read() {
        try (InputStream in = Lantern.class.getResourceAsStream("/document/lantern-bay-strike-2026.zh.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The text with the first of something replaced. */
    public static String with(String found, String replacement) {
        int at = TEXT.indexOf(found);
        if (at < 0) {
            throw new IllegalArgumentException(found);
        }
        return TEXT.substring(0, at) + replacement + TEXT.substring(at + found.length());
    }

    public static Reading reading(String text) {
        return MarkdownReader.read(text.getBytes(StandardCharsets.UTF_8), ADDRESS);
    }

    /** The document in JSON, a tree of its own at each call. */
    public static JsonNode json() {
        return JSON.valueToTree(reading(TEXT).document().orElseThrow());
    }

    /** Anything as JSON, as the service would write it. */
    static byte[] write(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The document that a tree holds, whatever is wrong with it. */
    public static StoryDocument document(JsonNode json) {
        return JSON.convertValue(json, StoryDocument.class);
    }

    /** Faults as a table writes them: {@code section 6:1, date 4:29}. */
    public static String brief(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.code() + " "
                        + fault.pointer()
                                .orElseGet(() -> fault.line().getAsInt() + ":"
                                        + fault.column().getAsInt()))
                .collect(Collectors.joining(", "));
    }
}
