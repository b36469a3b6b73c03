package xyz.rbtfl.story.head;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.SortedMap;
import xyz.rbtfl.story.address.Asked;
import xyz.rbtfl.story.change.Change;
import xyz.rbtfl.story.locale.LocaleRanks;
import xyz.rbtfl.wire.database.LostRace;
import xyz.rbtfl.wire.precondition.Precondition;
import xyz.rbtfl.wire.precondition.Precondition.Stored;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;
import xyz.rbtfl.wire.request.JsonBody;

/** Gives a head its names, in one transaction. */
@ApplicationScoped
public class HeadNaming {

    private static final int MAX_BYTES = 64 * 1024;

    private final HeadRepository heads;
    private final LocaleRanks ranks;
    private final Clock clock;

    HeadNaming(HeadRepository heads, LocaleRanks ranks, Clock clock) {
        this.heads = heads;
        this.ranks = ranks;
        this.clock = clock;
    }

    /**
     * Stores names that were sent, unless they are what is stored already.
     *
     * @param body {@code {"names": {"en": "…"}}} in JSON
     * @throws xyz.rbtfl.wire.problem.Failure 413, 400, 422; 409 when another head has one of them, 428 or 412 as for
     *                                        editions
     */
    public Uni<HeadResult> put(String slug, byte[] body, Precondition precondition, boolean dryRun) {
        Asked.slug(slug);
        requireSize(body);
        JsonBody json = JsonBody.read(body);
        return name(slug, HeadNames.of(json), precondition, dryRun)
                .map(result -> json.hasMark() ? result.withoutMark() : result);
    }

    /**
     * Lets a head that there is have names of before, too; those that it has stay as they are.
     *
     * @param body {@code {"names": {"en": ["…"]}}} in JSON
     * @throws xyz.rbtfl.wire.problem.Failure 413, 400, 422; 404 where there is no such head, 409 when another one has
     *                                        one of the names
     */
    public Uni<HeadResult> putFormer(String slug, byte[] body, boolean dryRun) {
        Asked.slug(slug);
        requireSize(body);
        HeadNames.Former names = HeadNames.Former.of(JsonBody.read(body));
        return LostRace.triedTwice(() -> Panache.withTransaction(() -> heads.lock(slug, names.all())
                .chain(() -> heads.findForUpdate(slug))
                .onItem()
                .ifNull()
                .failWith(() -> HeadRepository.notFound(slug))
                .call(() -> heads.requireFree(slug, names))
                .chain(head -> remember(head, names, dryRun))));
    }

    private Uni<HeadResult> remember(Head head, HeadNames.Former names, boolean dryRun) {
        return heads.unknown(head.slug, names).chain(missing -> {
            String outcome = missing ? "updated" : "unchanged";
            HeadResult result = HeadResult.of(head.slug, outcome, head.revision + (missing ? 1 : 0), names.hash());
            return missing && !dryRun
                    ? heads.remember(changed(head), names).replaceWith(result)
                    : Uni.createFrom().item(result);
        });
    }

    private Head changed(Head head) {
        head.revision++;
        head.updatedAt = clock.instant();
        return head;
    }

    private static void requireSize(byte[] body) {
        if (body.length > MAX_BYTES) {
            throw Failure.of(
                    Problem.TOO_LARGE, "A head has at most " + MAX_BYTES + " bytes; this one has " + body.length + ".");
        }
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
        return heads.lock(slug, names.names().values())
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
        return heads.rename(changed(head), names, kind);
    }
}
