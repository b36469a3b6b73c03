package xyz.rbtfl.web.archive;

import java.io.IOException;

/** An archive that cannot be read on, or is not to be. Its message is a sentence for the caller. */
public final class BrokenArchive extends IOException {

    private static final long serialVersionUID = 1L;

    BrokenArchive(String message) {
        super(message);
    }

    BrokenArchive(String message, Throwable cause) {
        super(message, cause);
    }
}
