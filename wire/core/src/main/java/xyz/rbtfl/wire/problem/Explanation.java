package xyz.rbtfl.wire.problem;

import java.util.Optional;

/**
 * Turns exceptions of one kind, which were not thrown as a {@link Failure}, into an answer for the caller. Implemented
 * by beans.
 */
public interface Explanation {

    /** The answer to an exception of this kind; empty for any other. */
    Optional<Failure> of(Throwable fault);
}
