package xyz.rbtfl.story.intake;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import xyz.rbtfl.story.change.Change;
import xyz.rbtfl.story.edition.Edition;
import xyz.rbtfl.story.edition.EditionRepository;
import xyz.rbtfl.story.edition.EditionView;
import xyz.rbtfl.story.intake.IntakeResult.Outcome;
import xyz.rbtfl.story.locale.LocaleRanks;
import xyz.rbtfl.story.naming.Names;
import xyz.rbtfl.story.naming.Slugs;
import xyz.rbtfl.story.naming.WantedNames;
import xyz.rbtfl.wire.change.ChangeLog;
import xyz.rbtfl.wire.database.LostRace;
import xyz.rbtfl.wire.database.StoredJson;
import xyz.rbtfl.wire.precondition.Precondition;
import xyz.rbtfl.wire.precondition.Precondition.Stored;
import xyz.rbtfl.wire.problem.Failure;

/** Accepts drafts and deletions: each is one transaction, which writes everything or nothing. */
@ApplicationScoped
class Intake {

    private final EditionRepository editions;
    private final Names names;
    private final EditionRows rows;
    private final ChangeLog changes;
    private final StoredJson json;
    private final LocaleRanks ranks;
    private final Clock clock;

    Intake(
            EditionRepository editions,
            Names names,
            EditionRows rows,
            ChangeLog changes,
            StoredJson json,
            LocaleRanks ranks,
            Clock clock) {
        this.editions = editions;
        this.names = names;
        this.rows = rows;
        this.changes = changes;
        this.json = json;
        this.ranks = ranks;
        this.clock = clock;
    }

    /**
     * Stores a draft, unless it is what is stored already.
     *
     * @param dryRun whether to stop before writing, with the answer that writing would have given
     * @throws Failure 428 or 412, see {@link Precondition}
     */
    Uni<IntakeResult> accept(Draft draft, Precondition precondition, boolean dryRun) {
        WantedNames named = draft.names();
        return names.known(named)
                .chain(known -> LostRace.triedTwice(
                        () -> Panache.withTransaction(() -> accept(draft, named, known, precondition, dryRun))))
                .invoke(() -> ranks.written(draft.document().locale()));
    }

    private Uni<IntakeResult> accept(
            Draft draft, WantedNames named, Slugs known, Precondition precondition, boolean dryRun) {
        return lock(draft.document().slug(), draft.document().locale())
                .map(stored -> Write.of(draft, Optional.ofNullable(stored), precondition, json))
                .call(write -> dryRun || write.outcome() == Outcome.UNCHANGED
                        ? Uni.createFrom().voidItem()
                        : store(write, named, known))
                .map(Write::result);
    }

    /**
     * Deletes an edition; its revisions stay.
     *
     * @param dryRun whether to stop before writing
     * @throws Failure 404, 410, 428 or 412
     */
    Uni<Void> delete(String slug, String locale, Precondition precondition, boolean dryRun) {
        return LostRace.triedTwice(() -> Panache.withTransaction(() -> lock(slug, locale)
                .invoke(stored -> requireDeletable(stored, slug, locale, precondition))
                .chain(stored -> dryRun ? Uni.createFrom().voidItem() : bury(stored))));
    }

    // writers of one story come one after the other: its lists depend on all its editions
    private Uni<Edition> lock(String slug, String locale) {
        return Panache.getSession()
                .chain(session -> rows.lock(session, slug))
                .chain(() -> editions.findForUpdate(slug, locale));
    }

    private static void requireDeletable(Edition stored, String slug, String locale, Precondition precondition) {
        if (stored == null) {
            throw EditionRepository.notFound(slug, locale);
        }
        if (stored.isDeleted()) {
            throw EditionRepository.gone(slug, locale);
        }
        precondition.requireMatchToDelete(Stored.of(stored.hash, stored.revision));
    }

    private Uni<Void> bury(Edition edition) {
        Instant deletedAt = now();
        Touched before = json.read(edition.touched, Touched.class);
        edition.bury(deletedAt, json.write(Touched.NOTHING));
        Change change = before.to(
                Touched.NOTHING,
                Change.Kind.DELETED,
                edition.story,
                edition.locale,
                edition.revision,
                Optional.empty(),
                true);
        return Panache.getSession()
                .chain(session -> session.flush()
                        .chain(() -> rows.clear(session, edition))
                        .chain(() -> rows.bury(session, edition, deletedAt, changes.event(change)))
                        .chain(() -> rows.list(session, edition.story)));
    }

    private Uni<Void> store(Write write, WantedNames named, Slugs known) {
        return Panache.getSession()
                .chain(session -> names.resolve(session, named, known).chain(slugs -> store(session, write, slugs)));
    }

    private Uni<Void> store(Mutiny.Session session, Write write, Slugs slugs) {
        Touched after = Touched.of(write.draft().document(), write.draft().mentions(), slugs);
        EditionView view = write.view(now());
        Change change = write.touchedBefore()
                .to(
                        after,
                        write.isCreation() ? Change.Kind.CREATED : Change.Kind.UPDATED,
                        view.slug(),
                        view.locale(),
                        view.revision(),
                        Optional.of(view),
                        write.changesLists(view, after));
        Edition edition = write.edition(view, after, slugs, json);
        return persisted(session, edition)
                .chain(() -> write.stored().isPresent()
                        ? rows.clear(session, edition)
                        : Uni.createFrom().voidItem())
                .chain(() -> rows.write(
                        session,
                        edition,
                        view,
                        write.draft().document(),
                        slugs,
                        write.isCreation() ? "created" : "updated",
                        changes.event(change)))
                .chain(() -> rows.list(session, view.slug()));
    }

    private static Uni<Void> persisted(Mutiny.Session session, Edition edition) {
        return edition.id == null ? session.persist(edition) : session.flush();
    }

    // as fine as PostgreSQL keeps it
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
