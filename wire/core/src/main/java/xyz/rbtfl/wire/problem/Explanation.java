package xyz.rbtfl.wire.problem;

import java.util.Optional;

/** Tells a caller what is behind a fault that nobody threw for him: a bean that knows one kind of faults. */
public interface Explanation {

    /** The answer to a fault of the kind that it knows; empty for any other. */
    Optional<Failure> of(Throwable fault);
}
