package xyz.rbtfl.story.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/**
 * The {@code If-Match} of a write: which stored content the writer has seen.
 *
 * @param tags the entity tags as sent, with their quotes, or {@code *} alone; empty where the header is absent
 */
public record Precondition(List<String> tags) {

    private static final Pattern FORM = Pattern.compile("\\*|(W/)?\"[^\"]*\"(\\s*,\\s*(W/)?\"[^\"]*\")*");

    /**
     * Reads the header.
     *
     * @throws Failure 400 when it is neither {@code *} nor a list of quoted tags
     */
    public static Precondition of(Optional<String> header) {
        return new Precondition(
                header.map(String::strip).map(Precondition::tagsOf).orElse(List.of()));
    }

    private static List<String> tagsOf(String header) {
        if (!FORM.matcher(header).matches()) {
            throw Failure.of(Problem.BAD_REQUEST, "`If-Match` is `*` or quoted entity tags, as in \"0a1b…\".");
        }
        return List.of(header.split("\\s*,\\s*"));
    }

    /**
     * Lets a write over stored content pass, or not.
     *
     * @throws Failure 428 without {@code If-Match}, 412 when it names something else
     */
    public void requireMatch(String hash) {
        if (tags.isEmpty()) {
            throw Failure.of(
                    Problem.PRECONDITION_REQUIRED,
                    "Something else is stored here. Read it, then send its ETag as `If-Match`, or `*` to overwrite"
                            + " whatever is there.");
        }
        // a weak tag never matches: If-Match compares strongly
        if (!tags.contains("*") && !tags.contains('"' + hash + '"') && !tags.contains('"' + hash + ".json\"")) {
            throw changed();
        }
    }

    /**
     * Lets a write to an empty place pass, or not.
     *
     * @throws Failure 412 with any {@code If-Match}: what the writer saw is not there
     */
    public void requireAbsent() {
        if (!tags.isEmpty()) {
            throw changed();
        }
    }

    public static Failure changed() {
        return Failure.of(
                Problem.CHANGED,
                "What is stored here is not what you have seen: another writer was faster. Read it again.");
    }
}
