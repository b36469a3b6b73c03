package xyz.rbtfl.story.batch;

import io.smallrye.mutiny.Uni;

/** The answer to one submission of a batch. */
public sealed interface Answer {

    /** The outcome, or the failure. */
    Uni<Outcome> toUni();

    /**
     * It was accepted, and what it writes is stored.
     *
     * @param outcome what it did
     */
    record Accepted(Outcome outcome) implements Answer {

        @Override
        public Uni<Outcome> toUni() {
            return Uni.createFrom().item(outcome);
        }
    }

    /**
     * It did nothing.
     *
     * @param failure 404, 410, 412 or 428; 503 after lost races and while the database is away, or a fault
     */
    record Refused(Throwable failure) implements Answer {

        @Override
        public Uni<Outcome> toUni() {
            return Uni.createFrom().failure(failure);
        }
    }
}
