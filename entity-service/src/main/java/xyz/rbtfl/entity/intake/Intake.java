package xyz.rbtfl.entity.intake;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import xyz.rbtfl.entity.entity.EntityContent;
import xyz.rbtfl.entity.entity.EntityRepository;
import xyz.rbtfl.entity.entity.StoredContent;
import xyz.rbtfl.entity.intake.IntakeResult.Outcome;
import xyz.rbtfl.wire.precondition.Precondition;

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
     *                                          the entity at the same time
     */
    @WithTransaction
    Uni<IntakeResult> accept(String slug, EntityContent content, Precondition precondition, boolean dryRun) {
        return entities.findForUpdate(slug)
                .map(stored -> Write.of(slug, content, Optional.ofNullable(stored), precondition, json))
                .call(write -> dryRun || write.outcome() == Outcome.UNCHANGED
                        ? Uni.createFrom().voidItem()
                        : store(write))
                .map(Write::result);
    }

    private Uni<Void> store(Write write) {
        return Panache.getSession().chain(session -> rows.write(session, write));
    }
}
