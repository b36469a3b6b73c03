package xyz.rbtfl.story.batch;

/**
 * What a submission did, or with a dry run would have done.
 *
 * @param deed     that
 * @param revision the edition's revision after it
 */
public record Outcome(Deed deed, int revision) {

    /** What became of an edition. */
    public enum Deed {
        /** It came into being, or back after a deletion. */
        CREATED,
        /** It has other content. */
        UPDATED,
        /** It had the same content. */
        UNCHANGED,
        /** It is gone. */
        DELETED
    }
}
