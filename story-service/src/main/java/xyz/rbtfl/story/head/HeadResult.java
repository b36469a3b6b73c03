package xyz.rbtfl.story.head;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * What became of a head's names.
 *
 * @param slug     the head
 * @param outcome  {@code created}, {@code updated} or {@code unchanged}
 * @param revision the head's revision now
 * @param hash     SHA-256 of its names, lower-case hex: its ETag
 * @param warnings always empty: nothing is repaired
 * @param notes    always empty
 */
record HeadResult(String slug, String outcome, int revision, String hash, List<String> warnings, List<String> notes) {

    static HeadResult of(String slug, String outcome, int revision, String hash) {
        return new HeadResult(slug, outcome, revision, hash, List.of(), List.of());
    }

    @JsonIgnore
    boolean isCreation() {
        return outcome.equals("created");
    }

    @JsonIgnore
    boolean isUnchanged() {
        return outcome.equals("unchanged");
    }
}
