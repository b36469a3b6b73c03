package xyz.rbtfl.story.document;

/** Reads a story document in JSON: the same content, the same checks, faults by JSON pointer. */
public final class JsonReader {

    private JsonReader() {
    }

    /** What was sent is no JSON at all; the message says where it stops being some. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Reads what was sent to an address. Properties that are derived or the store's own (counts, mentions, revision, hash…) may be there,
     * as in an answer that is sent back.
     *
     * @throws Unreadable when the body is no JSON
     */
    public static Reading read(byte[] body, Address address) {
        throw new UnsupportedOperationException();
    }
}
