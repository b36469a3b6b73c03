package xyz.rbtfl.entity.entity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import xyz.rbtfl.wire.database.StoredJson;
import xyz.rbtfl.wire.precondition.Hash;

/** What rows keep of an entity as JSON, and what of it an answer shows. */
@ApplicationScoped
public class StoredContent {

    private static final int MARK_LENGTH = 16;

    private final StoredJson json;

    StoredContent(StoredJson json) {
        this.json = json;
    }

    /** The canonical form of a content: one content, one text. */
    public String write(EntityContent content) {
        return json.write(content);
    }

    /** The {@code hash} of a canonical form: its SHA-256 in lower-case hex. */
    public static String hash(String canonical) {
        return Hash.of(canonical);
    }

    /** Reads what {@link #write} wrote. */
    public EntityContent read(String canonical) {
        return json.read(canonical, EntityContent.class);
    }

    /** The labels of a content, by language. */
    @SuppressWarnings("unchecked")
    public SortedMap<String, String> labels(String stored) {
        return (SortedMap<String, String>) json.read(stored, TreeMap.class);
    }

    List<Candidate> candidates(String stored) {
        return json.list(stored, Candidate.class);
    }

    /** A short text that changes with anything that an answer shows: 16 characters. */
    String mark(EntityView view) {
        return Hash.of(json.write(view)).substring(0, MARK_LENGTH);
    }
}
