package xyz.rbtfl.wire.problem;

import java.util.Locale;

/** The path of a request, made safe for an answer or a log: it has no line end and is a valid URI. */
final class AskedPath {

    /** The characters besides letters and digits that RFC 3986 allows in a path. */
    private static final String ALLOWED = "/-._~!$&'()*+,;=:@%";

    private static final int SHOWN_CHARACTERS = 200;

    private AskedPath() {}

    /** The whole path, with every byte that a path may not have percent-encoded. */
    static String encoded(String raw) {
        StringBuilder path = new StringBuilder(raw.length());
        // a server reads the request line as Latin-1: each character is a byte
        raw.chars().forEach(character -> {
            if (isAllowed(character)) {
                path.append((char) character);
            } else {
                path.append(String.format(Locale.ROOT, "%%%02X", character & 0xFF));
            }
        });
        return path.toString();
    }

    /** A shortened form for use in a sentence. */
    static String shown(String encoded) {
        return encoded.length() <= SHOWN_CHARACTERS ? encoded : encoded.substring(0, SHOWN_CHARACTERS) + "…";
    }

    private static boolean isAllowed(int character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || ALLOWED.indexOf(character) >= 0;
    }
}
