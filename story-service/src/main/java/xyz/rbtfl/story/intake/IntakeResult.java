package xyz.rbtfl.story.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import xyz.rbtfl.story.batch.Draft;
import xyz.rbtfl.story.document.Fault;

/**
 * What became of a document that was accepted.
 *
 * @param slug     the story
 * @param locale   the edition
 * @param outcome  what it did, or with {@code dry_run} would do
 * @param revision the edition's revision now; with {@code dry_run} the one it would get
 * @param hash     SHA-256 of the canonical bytes, lower-case hex
 * @param warnings repairs: where the document differed from its canonical form
 * @param notes    what is kept as it is, but worth a look
 */
public record IntakeResult(
        String slug,
        String locale,
        Outcome outcome,
        int revision,
        String hash,
        List<Fault> warnings,
        List<Fault> notes) {

    static IntakeResult of(Draft draft, xyz.rbtfl.story.batch.Outcome outcome) {
        return new IntakeResult(
                draft.document().slug(),
                draft.document().locale(),
                Outcome.valueOf(outcome.deed().name()),
                outcome.revision(),
                draft.hash(),
                draft.warnings(),
                draft.notes());
    }

    /** In JSON in lower case. */
    public enum Outcome {
        @JsonProperty("created")
        CREATED,
        @JsonProperty("updated")
        UPDATED,
        @JsonProperty("unchanged")
        UNCHANGED
    }
}
