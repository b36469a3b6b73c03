package xyz.rbtfl.web.remote;

import xyz.rbtfl.wire.name.Slug;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/** Checks slugs before a service is asked. */
public final class Slugs {

    private Slugs() {}

    /**
     * The slug in a path.
     *
     * @throws Failure 404 for what is none: it names nothing, and no service is asked
     */
    public static String checked(String segment) {
        if (!Slug.isValid(segment)) {
            throw Failure.of(Problem.NOT_FOUND, "There is nothing under this name: a slug is " + Slug.RULE + ".");
        }
        return segment;
    }
}
