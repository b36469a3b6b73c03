package xyz.rbtfl.wire.header;

import java.util.ArrayList;
import java.util.List;

/** Splits a header at a separator, except inside a quoted string. */
final class Pieces {

    private Pieces() {}

    /** At least one piece, each without the blanks around it. */
    static List<String> of(String text, char separator) {
        List<String> pieces = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (quoted && character == '\\') {
                at++;
            } else if (character == '"') {
                quoted = !quoted;
            } else if (character == separator && !quoted) {
                pieces.add(text.substring(start, at).strip());
                start = at + 1;
            }
        }
        pieces.add(text.substring(start).strip());
        return pieces;
    }
}
