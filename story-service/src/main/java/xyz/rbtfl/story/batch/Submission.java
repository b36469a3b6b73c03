package xyz.rbtfl.story.batch;

import xyz.rbtfl.story.storing.StoredEdition.Place;
import xyz.rbtfl.wire.precondition.Precondition;

/** What somebody wants to become of an edition. */
public sealed interface Submission {

    /** The edition. */
    Place place();

    /** What he says of what is stored there. */
    Precondition precondition();

    /** Whether to write nothing, with the answer that writing would have given. */
    boolean dryRun();

    /**
     * A document to store.
     *
     * @param draft        the document, read
     * @param precondition see {@link #precondition}
     * @param dryRun       see {@link #dryRun}
     */
    record Put(Draft draft, Precondition precondition, boolean dryRun) implements Submission {

        @Override
        public Place place() {
            return new Place(draft.document().slug(), draft.document().locale());
        }
    }

    /**
     * An edition to delete; its revisions stay.
     *
     * @param place        where it stands
     * @param precondition see {@link #precondition}
     * @param dryRun       see {@link #dryRun}
     */
    record Deletion(Place place, Precondition precondition, boolean dryRun) implements Submission {}
}
