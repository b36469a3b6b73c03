package xyz.rbtfl.story.head;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import xyz.rbtfl.story.document.Fault;

/**
 * What became of a head's names.
 *
 * @param slug     the head
 * @param outcome  {@code created}, {@code updated} or {@code unchanged}
 * @param revision the head's revision now
 * @param hash     SHA-256 of its names, lower-case hex: its ETag
 * @param warnings what was repaired: a byte-order mark that was left out
 * @param notes    always empty
 */
public record HeadResult(
        String slug, String outcome, int revision, String hash, List<Fault> warnings, List<Fault> notes) {

    static HeadResult of(String slug, String outcome, int revision, String hash) {
        return new HeadResult(slug, outcome, revision, hash, List.of(), List.of());
    }

    /** The same, of a body that began with a byte-order mark. */
    HeadResult withoutMark() {
        Fault mark = Fault.inJson("bom", "", "The byte-order mark is left out.");
        return new HeadResult(slug, outcome, revision, hash, List.of(mark), notes);
    }

    @JsonIgnore
    public boolean isCreation() {
        return outcome.equals("created");
    }

    @JsonIgnore
    public boolean isUnchanged() {
        return outcome.equals("unchanged");
    }
}
