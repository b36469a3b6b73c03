package xyz.rbtfl.entity.entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import xyz.rbtfl.wire.precondition.Hash;

/** Writes and reads the JSON that rows keep. What was stored can be read: a failure here is a defect. */
@ApplicationScoped
public class StoredContent {

    private static final int MARK_LENGTH = 16;

    private final ObjectMapper json;

    StoredContent(ObjectMapper json) {
        this.json = json;
    }

    /** The canonical form of a content: one content, one text. */
    public String write(EntityContent content) {
        return text(content);
    }

    /** The {@code hash} of a canonical form: its SHA-256 in lower-case hex. */
    public static String hash(String canonical) {
        return Hash.of(canonical);
    }

    /** Reads what {@link #write} wrote. */
    public EntityContent read(String canonical) {
        return value(canonical, EntityContent.class);
    }

    /** The labels of a content, by language. */
    @SuppressWarnings("unchecked")
    public SortedMap<String, String> labels(String stored) {
        return (SortedMap<String, String>) value(stored, TreeMap.class);
    }

    List<Candidate> candidates(String stored) {
        try {
            return json.readerForListOf(Candidate.class).readValue(stored);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A short text that changes with anything that an answer shows: 16 characters. */
    String mark(EntityView view) {
        return Hash.of(text(view)).substring(0, MARK_LENGTH);
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T value(String stored, Class<T> type) {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
