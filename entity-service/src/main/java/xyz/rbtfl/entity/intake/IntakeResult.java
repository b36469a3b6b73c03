package xyz.rbtfl.entity.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import xyz.rbtfl.entity.rule.Fault;

/**
 * What became of an entity that was accepted.
 *
 * @param slug     the entity
 * @param outcome  what the write did, or with {@code dry_run} would do
 * @param revision the entity's revision now, from 1; with {@code dry_run} the one it would get
 * @param hash     SHA-256 of the content in canonical form, lower-case hex: serves {@code If-Match}
 * @param warnings what was repaired: a byte-order mark; all else is refused or taken as it is
 * @param notes    always empty
 */
record IntakeResult(String slug, Outcome outcome, int revision, String hash, List<Fault> warnings, List<Fault> notes) {

    /** In JSON in lower case. */
    enum Outcome {
        @JsonProperty("created")
        CREATED,
        @JsonProperty("updated")
        UPDATED,
        @JsonProperty("unchanged")
        UNCHANGED
    }

    IntakeResult with(List<Fault> repaired) {
        return new IntakeResult(slug, outcome, revision, hash, repaired, notes);
    }
}
