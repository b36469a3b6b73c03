package xyz.rbtfl.entity.intake;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import xyz.rbtfl.entity.entity.EntityContent;
import xyz.rbtfl.entity.entity.EntityRepository;
import xyz.rbtfl.entity.entity.StoredContent;
import xyz.rbtfl.entity.intake.EntityRows.Overtaken;
import xyz.rbtfl.entity.intake.IntakeResult.Outcome;
import xyz.rbtfl.wire.precondition.Precondition;
import xyz.rbtfl.wire.problem.Failure;

/** Accepts what editors write: each is one transaction, which writes everything or nothing. */
@ApplicationScoped
class Intake {

    private final EntityRepository entities;
    private final EntityRows rows;
    private final StoredContent json;

    Intake(EntityRepository entities, EntityRows rows, StoredContent json) {
        this.entities = entities;
        this.rows = rows;
        this.json = json;
    }

    /**
     * Stores a content, unless it is what is stored already.
     *
     * @param dryRun whether to stop before writing, with the answer that writing would have given
     * @throws xyz.rbtfl.wire.problem.Failure 428 or 412, see {@link Precondition}; 412 too when another writer created
     *                                          the entity at the same time, with another content
     */
    Uni<IntakeResult> accept(String slug, EntityContent content, Precondition precondition, boolean dryRun) {
        return Panache.withTransaction(() -> decide(slug, content, precondition)
                        .call(write -> dryRun || write.outcome() == Outcome.UNCHANGED
                                ? Uni.createFrom().voidItem()
                                : store(write)))
                .onFailure(Overtaken.class)
                .recoverWithUni(lost -> sameFromAnother(slug, content, precondition))
                .map(Write::result);
    }

    private Uni<Write> decide(String slug, EntityContent content, Precondition precondition) {
        return entities.findForUpdate(slug)
                .map(stored -> Write.of(slug, content, Optional.ofNullable(stored), precondition, json));
    }

    /** What was sent twice at once, or by two, is no lost race: one creates, and the others change nothing. */
    private Uni<Write> sameFromAnother(String slug, EntityContent content, Precondition precondition) {
        return Panache.withTransaction(() -> decide(slug, content, precondition))
                .invoke(Intake::requireUnchanged)
                .onFailure(Failure.class)
                .transform(different -> Precondition.changed());
    }

    private static void requireUnchanged(Write write) {
        if (write.outcome() != Outcome.UNCHANGED) {
            throw Precondition.changed();
        }
    }

    private Uni<Void> store(Write write) {
        return Panache.getSession().chain(session -> rows.write(session, write));
    }
}
