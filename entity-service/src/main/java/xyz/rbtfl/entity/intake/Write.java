package xyz.rbtfl.entity.intake;

import java.util.List;
import java.util.Optional;
import xyz.rbtfl.entity.change.Change;
import xyz.rbtfl.entity.entity.Entity;
import xyz.rbtfl.entity.entity.EntityContent;
import xyz.rbtfl.entity.entity.StoredContent;
import xyz.rbtfl.entity.intake.IntakeResult.Outcome;
import xyz.rbtfl.wire.precondition.Precondition;
import xyz.rbtfl.wire.precondition.Precondition.Stored;

/**
 * The decision what a sent content does to what is stored. No input or output here.
 *
 * @param slug      the entity
 * @param content   what was sent
 * @param canonical its canonical form
 * @param outcome   what it does
 * @param before    the stored entity's revision, 0 for a stub or nothing
 * @param lists     whether lists may show something else afterwards
 */
record Write(String slug, EntityContent content, String canonical, Outcome outcome, int before, boolean lists) {

    /**
     * Decides.
     *
     * @param stored the entity's row; empty where nobody has named it
     * @throws xyz.rbtfl.wire.problem.Failure 428 or 412, see {@link Precondition}
     */
    static Write of(
            String slug,
            EntityContent content,
            Optional<Entity> stored,
            Precondition precondition,
            StoredContent json) {
        Optional<Entity> written = stored.filter(entity -> !entity.stub);
        String canonical = json.write(content);
        return new Write(
                slug,
                content,
                canonical,
                outcome(canonical, stored, precondition),
                written.map(entity -> entity.revision).orElse(0),
                written.map(entity -> json.read(entity.content))
                        .filter(old -> listedAlike(old, content))
                        .isEmpty());
    }

    private static Outcome outcome(String canonical, Optional<Entity> stored, Precondition precondition) {
        if (stored.isEmpty()) {
            precondition.requireAbsent();
            return Outcome.CREATED;
        }
        if (stored.get().stub) {
            precondition.requireMatchIfAny(Stored.of(stored.get().hash));
            return Outcome.CREATED;
        }
        if (StoredContent.hash(canonical).equals(stored.get().hash)) {
            return Outcome.UNCHANGED;
        }
        precondition.requireMatch(Stored.of(stored.get().hash));
        return Outcome.UPDATED;
    }

    private static boolean listedAlike(EntityContent old, EntityContent content) {
        return old.kind() == content.kind() && old.labels().equals(content.labels());
    }

    boolean isCreation() {
        return outcome == Outcome.CREATED;
    }

    /** The entity's revision after the write. */
    int revision() {
        return outcome == Outcome.UNCHANGED ? before : before + 1;
    }

    String hash() {
        return StoredContent.hash(canonical);
    }

    Change.Kind kind() {
        return isCreation() ? Change.Kind.CREATED : Change.Kind.UPDATED;
    }

    IntakeResult result() {
        return new IntakeResult(slug, outcome, revision(), hash(), List.of(), List.of());
    }
}
