package xyz.rbtfl.story.batch;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import xyz.rbtfl.story.batch.Outcome.Deed;
import xyz.rbtfl.story.edition.EditionRepository;
import xyz.rbtfl.story.storing.StoredEdition;
import xyz.rbtfl.story.storing.StoredEdition.Place;
import xyz.rbtfl.wire.database.StoredJson;
import xyz.rbtfl.wire.precondition.Precondition.Stored;

/** Decides what becomes of the submissions of a batch, one after the other. No input or output here. */
final class Decisions {

    private final Map<Place, Found> editions = new HashMap<>();

    /**
     * An edition as the next submission finds it.
     *
     * @param revision goes on after a deletion
     */
    private record Found(long id, int revision, Optional<Content> content) {

        boolean isDeleted() {
            return revision > 0 && content.isEmpty();
        }
    }

    /** What matters of the content of an edition. */
    private record Content(String hash, Map<String, String> declared, Map<String, String> languages) {

        // a declared language is content too, though the canonical bytes cannot hold it
        boolean isSame(Draft draft) {
            return hash.equals(draft.hash())
                    && languages.entrySet().containsAll(draft.declared().entrySet());
        }
    }

    /** @param stored what is stored at every place of the batch */
    Decisions(Map<Place, StoredEdition> stored, StoredJson json) {
        stored.forEach((place, edition) -> editions.put(
                place,
                new Found(
                        edition.id(),
                        edition.revision(),
                        edition.living()
                                .map(living -> new Content(
                                        living.hash(),
                                        languages(living.declared(), json),
                                        languages(living.languages(), json))))));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> languages(String stored, StoredJson json) {
        return stored.equals("{}") ? Map.of() : json.read(stored, Map.class);
    }

    /**
     * Decides about the next submission.
     *
     * @throws xyz.rbtfl.wire.problem.Failure 404 or 410 for a deletion; 428 or 412, see
     *         {@link xyz.rbtfl.wire.precondition.Precondition}
     */
    Decision next(Submission submission) {
        Found found = requireNonNull(editions.get(submission.place()));
        return submission instanceof Submission.Put put ? put(put, found) : delete(submission, found);
    }

    private Decision put(Submission.Put put, Found found) {
        Map<String, String> declared = found.content().map(Content::declared).orElse(Map.of());
        Deed deed = deed(put, found);
        Decision decision = new Decision(
                put,
                found.id(),
                new Outcome(deed, deed == Deed.UNCHANGED ? found.revision() : found.revision() + 1),
                put.draft().languages(declared),
                put.draft().declaredNow(declared));
        leave(decision, Optional.of(new Content(put.draft().hash(), decision.declared(), decision.languages())));
        return decision;
    }

    private static Deed deed(Submission.Put put, Found found) {
        if (found.content().isEmpty()) {
            put.precondition().requireAbsent();
            return Deed.CREATED;
        }
        Content content = found.content().get();
        if (content.isSame(put.draft())) {
            return Deed.UNCHANGED;
        }
        put.precondition().requireMatch(Stored.of(content.hash(), found.revision()));
        return Deed.UPDATED;
    }

    private Decision delete(Submission deletion, Found found) {
        Place place = deletion.place();
        if (found.isDeleted()) {
            throw EditionRepository.gone(place.story(), place.locale());
        }
        Content content = found.content().orElseThrow(() -> EditionRepository.notFound(place.story(), place.locale()));
        deletion.precondition().requireMatchToDelete(Stored.of(content.hash(), found.revision()));
        Decision decision =
                new Decision(deletion, found.id(), new Outcome(Deed.DELETED, found.revision() + 1), Map.of(), Map.of());
        leave(decision, Optional.empty());
        return decision;
    }

    private void leave(Decision decision, Optional<Content> content) {
        if (decision.isWrite()) {
            editions.put(
                    decision.submission().place(),
                    new Found(decision.edition(), decision.outcome().revision(), content));
        }
    }
}
