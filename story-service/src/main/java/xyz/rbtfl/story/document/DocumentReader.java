package xyz.rbtfl.story.document;

/** Reads a story document in Markdown. */
public final class DocumentReader {

    /** 1 MiB: a longer document is not read at all, and its {@code limit} is a 413 rather than a 422. */
    public static final int MAX_BYTES = 1 << 20;

    private DocumentReader() {
    }

    /** Reads what was sent to an address; never throws for anything the bytes may hold. */
    public static Reading read(byte[] body, Address address) {
        throw new UnsupportedOperationException();
    }
}
