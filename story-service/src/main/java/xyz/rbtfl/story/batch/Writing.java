package xyz.rbtfl.story.batch;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xyz.rbtfl.story.batch.Outcome.Deed;
import xyz.rbtfl.story.change.Change;
import xyz.rbtfl.story.edition.NamedParts;
import xyz.rbtfl.story.edition.PreparedView;
import xyz.rbtfl.story.naming.Name;
import xyz.rbtfl.story.naming.Slugs;
import xyz.rbtfl.story.storing.Left;
import xyz.rbtfl.story.storing.Left.Content;
import xyz.rbtfl.story.storing.Revision;
import xyz.rbtfl.story.storing.StoredEdition;
import xyz.rbtfl.story.storing.StoredEdition.Living;
import xyz.rbtfl.story.storing.StoredEdition.Place;
import xyz.rbtfl.story.storing.StoredEdition.Shown;
import xyz.rbtfl.wire.database.StoredJson;

/** Puts together what a batch writes, one decision after the other. No input or output here. */
final class Writing {

    private final Map<Place, StoredEdition> stored;
    private final Map<Name, String> slugs;
    private final StoredJson json;
    private final Clock clock;
    private final Map<Place, Now> editions = new LinkedHashMap<>();
    private final List<Revision> revisions = new ArrayList<>();

    /**
     * An edition as the writes so far leave it.
     *
     * @param left    what is left of it
     * @param living  what the next write finds; empty after a deletion
     */
    private record Now(Left left, Optional<Last> living) {}

    /** What a write finds of the one before it. */
    private record Last(Touched touched, Shown shown, Instant createdAt) {

        static Last of(Living living, StoredJson json) {
            return new Last(json.read(living.touched(), Touched.class), living.shown(), living.createdAt());
        }
    }

    /**
     * @param stored what was stored at every place of the batch
     * @param slugs  of all that the batch names
     */
    Writing(Map<Place, StoredEdition> stored, Map<Name, String> slugs, StoredJson json, Clock clock) {
        this.stored = stored;
        this.slugs = slugs;
        this.json = json;
        this.clock = clock;
    }

    /** What is left of each edition that is written. */
    List<Left> left() {
        return editions.values().stream().map(Now::left).toList();
    }

    /** The revisions, in the order of the writes. */
    List<Revision> revisions() {
        return revisions;
    }

    void add(Decision decision) {
        // as fine as PostgreSQL keeps it
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (decision.submission() instanceof Submission.Put put) {
            store(decision, put.draft(), at);
        } else {
            bury(decision, at);
        }
    }

    private void store(Decision decision, Draft draft, Instant at) {
        Place place = decision.submission().place();
        Optional<Last> before = before(place);
        Slugs named = new Slugs(slugs, place.locale());
        PreparedView view = draft.viewIn(decision.languages(), json);
        Last after = new Last(
                Touched.of(draft.document(), draft.mentions(), named),
                Shown.of(draft.document()),
                before.map(Last::createdAt).orElse(at));
        int revision = decision.outcome().revision();
        boolean lists = before.filter(last ->
                        last.touched().equals(after.touched()) && last.shown().equals(after.shown()))
                .isEmpty();
        Change change = before.map(Last::touched)
                .orElse(Touched.NOTHING)
                .to(after.touched(), kindOf(decision), place.story(), place.locale(), revision, view.mentions(), lists);
        Content content = new Content(
                draft.document(),
                named,
                view.mentions(),
                decision.languages(),
                draft.canonical(),
                draft.hash(),
                view.complete(revision, after.createdAt(), at),
                json.write(NamedParts.of(draft.document(), named)),
                json.write(decision.declared()),
                after.createdAt(),
                at);
        leave(decision, Optional.of(content), Optional.empty(), Optional.of(after));
        revise(decision, Optional.of(new Revision.Text(draft.hash(), draft.canonical())), at, change);
    }

    private void bury(Decision decision, Instant at) {
        Place place = decision.submission().place();
        Change change = before(place)
                .orElseThrow()
                .touched()
                .to(
                        Touched.NOTHING,
                        Change.Kind.DELETED,
                        place.story(),
                        place.locale(),
                        decision.outcome().revision(),
                        List.of(),
                        true);
        Optional<Content> content = Optional.ofNullable(editions.get(place))
                .flatMap(now -> now.left().content());
        leave(decision, content, Optional.of(at), Optional.empty());
        revise(decision, Optional.empty(), at, change);
    }

    private Optional<Last> before(Place place) {
        Now now = editions.get(place);
        return now == null
                ? requireNonNull(stored.get(place)).living().map(living -> Last.of(living, json))
                : now.living();
    }

    private void leave(
            Decision decision, Optional<Content> content, Optional<Instant> deletedAt, Optional<Last> living) {
        Place place = decision.submission().place();
        editions.put(
                place,
                new Now(
                        new Left(
                                decision.edition(),
                                place,
                                requireNonNull(stored.get(place)).living().isPresent(),
                                decision.outcome().revision(),
                                content,
                                deletedAt,
                                json.write(living.map(Last::touched).orElse(Touched.NOTHING))),
                        living));
    }

    private void revise(Decision decision, Optional<Revision.Text> text, Instant at, Change change) {
        String kind = switch (decision.outcome().deed()) {
            case CREATED -> "created";
            case UPDATED, UNCHANGED -> "updated";
            case DELETED -> "deleted";
        };
        revisions.add(
                new Revision(decision.edition(), decision.outcome().revision(), kind, text, at, json.write(change)));
    }

    private static Change.Kind kindOf(Decision decision) {
        return decision.outcome().deed() == Deed.CREATED ? Change.Kind.CREATED : Change.Kind.UPDATED;
    }
}
