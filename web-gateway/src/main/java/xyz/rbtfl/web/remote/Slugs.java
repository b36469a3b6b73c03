package xyz.rbtfl.web.remote;

import java.util.regex.Pattern;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/** What may name a story, an entity or a head. */
public final class Slugs {

    public static final int LONGEST = 120;

    // possessive: hostile input must not make it step back
    private static final Pattern FORM = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");

    private Slugs() {}

    public static boolean isSlug(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    /**
     * The slug of a path, to be asked for.
     *
     * @throws Failure 404 for what is none: it names nothing, and no service is asked
     */
    public static String named(String segment) {
        if (!isSlug(segment)) {
            throw Failure.of(
                    Problem.NOT_FOUND,
                    "There is nothing under this name: a slug is made of a-z, 0-9 and "
                            + "single hyphens between them, at most " + LONGEST + " characters.");
        }
        return segment;
    }
}
