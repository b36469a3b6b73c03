package xyz.rbtfl.story.intake;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import xyz.rbtfl.story.document.StoryDocument;
import xyz.rbtfl.story.edition.Edition;
import xyz.rbtfl.story.edition.EditionView;
import xyz.rbtfl.story.edition.Named;
import xyz.rbtfl.story.intake.IntakeResult.Outcome;
import xyz.rbtfl.story.naming.NameKind;
import xyz.rbtfl.story.naming.Slugs;
import xyz.rbtfl.wire.database.StoredJson;
import xyz.rbtfl.wire.precondition.Precondition;
import xyz.rbtfl.wire.precondition.Precondition.Stored;

/**
 * The decision what a draft does to what is stored. No input or output here.
 *
 * @param draft          what was sent
 * @param stored         the edition's row, or its tombstone; empty where there never was one
 * @param outcome        what the draft does
 * @param revision       the edition's revision after the write; it goes on after a deletion
 * @param languages      languages by field after the write
 * @param declaredBefore the declarations of the stored edition
 * @param touchedBefore  what the stored edition touches
 */
record Write(
        Draft draft,
        Optional<Edition> stored,
        Outcome outcome,
        int revision,
        Map<String, String> languages,
        Map<String, String> declaredBefore,
        Touched touchedBefore) {

    /**
     * Decides.
     *
     * @throws xyz.rbtfl.wire.problem.Failure 428 or 412, see {@link Precondition}
     */
    static Write of(Draft draft, Optional<Edition> stored, Precondition precondition, StoredJson json) {
        Optional<Edition> living = stored.filter(edition -> !edition.isDeleted());
        Map<String, String> declared =
                living.map(edition -> languages(edition.declared, json)).orElse(Map.of());
        Outcome outcome = outcome(draft, living, precondition, json);
        int before = stored.map(edition -> edition.revision).orElse(0);
        return new Write(
                draft,
                stored,
                outcome,
                outcome == Outcome.UNCHANGED ? before : before + 1,
                draft.languages(declared),
                declared,
                living.map(edition -> json.read(edition.touched, Touched.class)).orElse(Touched.NOTHING));
    }

    private static Outcome outcome(Draft draft, Optional<Edition> living, Precondition precondition, StoredJson json) {
        if (living.isEmpty()) {
            precondition.requireAbsent();
            return Outcome.CREATED;
        }
        if (isIdentical(draft, living.get(), json)) {
            return Outcome.UNCHANGED;
        }
        precondition.requireMatch(Stored.of(living.get().hash, living.get().revision));
        return Outcome.UPDATED;
    }

    // a declared language is content too, though the canonical bytes cannot hold it
    private static boolean isIdentical(Draft draft, Edition living, StoredJson json) {
        return draft.hash().equals(living.hash)
                && (draft.declared().isEmpty()
                        || json.read(living.view, Languages.class)
                                .languages()
                                .entrySet()
                                .containsAll(draft.declared().entrySet()));
    }

    /** The one part of an edition's JSON that is looked at here. */
    @RegisterForReflection // rows keep it as JSON
    private record Languages(Map<String, String> languages) {}

    @SuppressWarnings("unchecked")
    private static Map<String, String> languages(String declared, StoredJson json) {
        return json.read(declared, Map.class);
    }

    boolean isCreation() {
        return outcome == Outcome.CREATED;
    }

    IntakeResult result() {
        return new IntakeResult(
                draft.document().slug(),
                draft.document().locale(),
                outcome,
                revision,
                draft.hash(),
                draft.warnings(),
                draft.notes());
    }

    /** The edition as JSON after a write at the given time. */
    EditionView view(Instant at) {
        Instant createdAt = isCreation() ? at : stored.orElseThrow().createdAt;
        return EditionView.of(draft.document(), draft.mentions(), languages, revision, draft.hash(), createdAt, at);
    }

    /** Whether a list of stories may show something else after this: what summaries hold, and what filters ask for. */
    boolean changesLists(EditionView view, Touched after) {
        return isCreation()
                || !after.equals(touchedBefore)
                || stored.filter(before -> before.headline.equals(view.headline())
                                && before.standfirst.equals(view.standfirst())
                                && before.date.equals(view.date())
                                && before.type.equals(view.type())
                                && before.takes == view.counts().takes())
                        .isEmpty();
    }

    /** The row after the write: the stored one, filled anew, or a new one. */
    Edition edition(EditionView view, Touched after, Slugs slugs, StoredJson json) {
        return stored.orElseGet(Edition::new)
                .fill(
                        view,
                        new Edition.Kept(
                                draft.canonical(),
                                json.write(view),
                                json.write(Links.of(draft.document(), slugs)),
                                json.write(after),
                                json.write(draft.declaredNow(declaredBefore))));
    }

    /** What {@code StoryView} reads back: outlets, regions and lenses, each once, in document order. */
    @RegisterForReflection // rows keep it as JSON
    private record Links(List<Named> outlets, List<Named> regions, List<Named> lenses) {

        static Links of(StoryDocument document, Slugs slugs) {
            List<StoryDocument.Take> takes = document.batches().stream()
                    .flatMap(batch -> batch.takes().stream())
                    .toList();
            return new Links(
                    named(takes.stream(), StoryDocument.Take::outletName, NameKind.OUTLET, slugs),
                    named(takes.stream(), StoryDocument.Take::region, NameKind.REGION, slugs),
                    named(document.batches().stream(), StoryDocument.Batch::lens, NameKind.LENS, slugs));
        }

        private static <T> List<Named> named(Stream<T> parts, Function<T, String> name, NameKind kind, Slugs slugs) {
            return parts.map(name)
                    .distinct()
                    .map(text -> new Named(slugs.of(kind, text), text))
                    .toList();
        }
    }
}
