package xyz.rbtfl.web.imports;

/**
 * How an archive is to be imported.
 *
 * @param mode          what happens to what is stored already
 * @param dryRun        whether to say what would happen, and do nothing
 * @param strict        whether to refuse what could be repaired
 * @param authorization the caller's {@code Authorization} header
 */
public record ImportRequest(Mode mode, boolean dryRun, boolean strict, String authorization) {

    /** What happens to what is stored already, and differs. */
    public enum Mode {
        /** It stays, and so does what was deleted. */
        CREATE,
        /** It is replaced. */
        OVERWRITE,
        /** It is replaced, and editions that the archive lacks are deleted. */
        MIRROR
    }

    boolean overwrites() {
        return mode != Mode.CREATE;
    }
}
