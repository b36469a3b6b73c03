package xyz.rbtfl.local;

/** Why a command cannot do what it was asked, in words for the person who typed it. */
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStart(String message) {
        super(message);
    }

    CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
