package xyz.rbtfl.web.remote;

import xyz.rbtfl.wire.name.Slug;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/** What may name a story, an entity or a head. */
public final class Slugs {

    private Slugs() {}

    /**
     * The slug of a path, to be asked for.
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
