package xyz.rbtfl.story.head;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.SortedMap;
import xyz.rbtfl.story.change.Change;
import xyz.rbtfl.story.locale.LocaleRanks;
import xyz.rbtfl.wire.database.LostRace;
import xyz.rbtfl.wire.precondition.Precondition;
import xyz.rbtfl.wire.precondition.Precondition.Stored;

/** Gives a head its names, in one transaction. */
@ApplicationScoped
class HeadNaming {

    private final HeadRepository heads;
    private final LocaleRanks ranks;
    private final Clock clock;

    HeadNaming(HeadRepository heads, LocaleRanks ranks, Clock clock) {
        this.heads = heads;
        this.ranks = ranks;
        this.clock = clock;
    }

    /**
     * Stores names, unless they are what is stored already.
     *
     * @throws xyz.rbtfl.wire.problem.Failure 409 when another head has one of them, 428 or 412 as for editions
     */
    Uni<HeadResult> name(String slug, HeadNames names, Precondition precondition, boolean dryRun) {
        return LostRace.triedTwice(
                        () -> Panache.withTransaction(() -> inTransaction(slug, names, precondition, dryRun)))
                .invoke(() -> names.names().keySet().forEach(ranks::written));
    }

    private Uni<HeadResult> inTransaction(String slug, HeadNames names, Precondition precondition, boolean dryRun) {
        return heads.lock(slug, names)
                .chain(() -> heads.findForUpdate(slug))
                .chain(head -> head == null
                        ? create(slug, names, precondition, dryRun)
                        : heads.namesOf(slug).chain(before -> rename(head, before, names, precondition, dryRun)));
    }

    private Uni<HeadResult> create(String slug, HeadNames names, Precondition precondition, boolean dryRun) {
        precondition.requireAbsent();
        Head head = new Head();
        head.slug = slug;
        return store(head, names, Change.Kind.CREATED, "created", dryRun);
    }

    private Uni<HeadResult> rename(
            Head head, SortedMap<String, String> before, HeadNames names, Precondition precondition, boolean dryRun) {
        if (before.equals(names.names())) {
            return Uni.createFrom().item(HeadResult.of(head.slug, "unchanged", head.revision, names.hash()));
        }
        precondition.requireMatch(Stored.of(new HeadNames(before).hash()));
        return store(head, names, Change.Kind.UPDATED, "updated", dryRun);
    }

    private Uni<HeadResult> store(Head head, HeadNames names, Change.Kind kind, String outcome, boolean dryRun) {
        HeadResult result = HeadResult.of(head.slug, outcome, head.revision + 1, names.hash());
        return heads.requireFree(head.slug, names)
                .chain(() -> dryRun ? Uni.createFrom().voidItem() : write(head, names, kind))
                .replaceWith(result);
    }

    private Uni<Void> write(Head head, HeadNames names, Change.Kind kind) {
        head.revision++;
        head.updatedAt = clock.instant();
        return heads.rename(head, names, kind);
    }
}
