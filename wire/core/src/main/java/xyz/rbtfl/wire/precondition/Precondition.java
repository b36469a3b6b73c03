package xyz.rbtfl.wire.precondition;

import java.util.List;
import java.util.OptionalInt;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/**
 * What {@code If-Match} and {@code If-None-Match} of a write say about the content that it replaces.
 *
 * @param ifMatch     tags of what he has seen; {@code *} is whatever there is
 * @param ifNoneMatch tags of what must not be there; {@code *} is anything
 * @param overwrites  whether whatever there is, or is not, is to be replaced; then there are no tags
 */
public record Precondition(ETags ifMatch, ETags ifNoneMatch, boolean overwrites) {

    /** Of a writer who replaces whatever there is, or makes it where there is nothing. */
    public static final Precondition OVERWRITING = new Precondition(ETags.NONE, ETags.NONE, true);

    /** Of a writer who has seen nothing. */
    public static final Precondition NONE = new Precondition(ETags.NONE, ETags.NONE, false);

    private static final String FORM = "is `*` or quoted entity tags, as in \"0a1b…\".";

    /**
     * Content that is stored.
     *
     * @param hash     its hash: the tag of its first form
     * @param revision where a second form has a tag of its own, {@code hash.revision.json}: the number of the revision
     */
    public record Stored(String hash, OptionalInt revision) {

        /** Of content with one form. */
        public static Stored of(String hash) {
            return new Stored(hash, OptionalInt.empty());
        }

        /** Of content with a second form. */
        public static Stored of(String hash, int revision) {
            return new Stored(hash, OptionalInt.of(revision));
        }

        /** For example {@code 0a1b….3.json}; it changes with everything that the second form shows. */
        public static String jsonTag(String hash, int revision) {
            return hash + "." + revision + ".json";
        }

        List<String> tags() {
            return revision.isPresent() ? List.of(hash, jsonTag(hash, revision.getAsInt())) : List.of(hash);
        }
    }

    /**
     * Reads both headers, each with all its lines.
     *
     * @throws Failure 400 when one is neither {@code *} nor a list of quoted tags
     */
    public static Precondition of(List<String> ifMatch, List<String> ifNoneMatch) {
        return new Precondition(tags("If-Match", ifMatch), tags("If-None-Match", ifNoneMatch), false);
    }

    private static ETags tags(String name, List<String> lines) {
        return ETags.of(lines).orElseThrow(() -> Failure.badParameter(name, FORM));
    }

    /**
     * The same for content whose answers show more than the content. Their tag is the hash, a dot and more; only the
     * hash counts here, because the writer has seen the content whatever else changed.
     */
    public Precondition ofContent() {
        return new Precondition(ifMatch.untilDot(), ifNoneMatch.untilDot(), overwrites);
    }

    /**
     * Checks a write that replaces content.
     *
     * @throws Failure 428 without {@code If-Match}, 412 when a header says that it is not what the writer expects
     */
    public void requireMatch(Stored stored) {
        require(stored, "Something else is stored here. Read it", "`*` to overwrite whatever is there.");
    }

    /**
     * Checks a deletion.
     *
     * @throws Failure 428 without {@code If-Match}, 412 when a header says that it is not what the writer expects
     */
    public void requireMatchToDelete(Stored stored) {
        require(stored, "Read what you would delete", "`*` to delete whatever is there.");
    }

    private void require(Stored stored, String first, String otherwise) {
        if (stored.tags().stream().anyMatch(ifNoneMatch::has)) {
            throw changed();
        }
        if (overwrites) {
            return;
        }
        if (ifMatch.isEmpty()) {
            throw Failure.of(
                    Problem.PRECONDITION_REQUIRED, first + ", then send its ETag as `If-Match`, or " + otherwise);
        }
        if (stored.tags().stream().noneMatch(ifMatch::hasStrong)) {
            throw changed();
        }
    }

    /**
     * Checks a write that replaces something no editor wrote (a stub). It needs no {@code If-Match}.
     *
     * @throws Failure 412 when there is one and it names something else
     */
    public void requireMatchIfAny(Stored stored) {
        if (!ifMatch.isEmpty()) {
            requireMatch(stored);
        }
    }

    /**
     * Checks a write where nothing is stored.
     *
     * @throws Failure 412 with any {@code If-Match}: what the writer saw is not there
     */
    public void requireAbsent() {
        if (!ifMatch.isEmpty()) {
            throw changed();
        }
    }

    public static Failure changed() {
        return Failure.of(
                Problem.CHANGED,
                "What is stored here is not what you have seen: another writer was faster. Read it again.");
    }
}
